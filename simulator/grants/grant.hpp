#pragma once

#include <span>
#include <string_view>

#include "authrig/result.hpp"
#include "core/exchange.hpp"
#include "core/token_request.hpp"
#include "tokens/commit.hpp"
#include "tokens/token_draft.hpp"

namespace authrig::sim {

/// `GrantContext` is what a grant may look at. It reads; what is to change goes into the `Commit`.
struct GrantContext {
    const Tenant& tenant;
    const Application& application;
    const TokenRequest& request;
    Rules rules;
    TimePoint now;
    const Settings& settings;
};

/// `Ruling` is the outcome: a decision or a refusal, and the changes that go with it.
struct Ruling {
    Result<Decision> decision;
    Commit commit;

    Ruling(Decision granted, Commit changes) : decision(std::move(granted)), commit(std::move(changes)) {}
    Ruling(OAuthError refusal, Commit changes = {}) : decision(tl::unexpected(std::move(refusal))), commit(std::move(changes)) {}
};

/// `Grant` is one way to get a token. Written as if the world were honest: no faults, dialects or sockets here.
struct Grant {
    std::string_view name;        ///< place of its rules, and its name in the table of application types
    std::string_view grant_type;  ///< on the wire; empty: it has an endpoint of its own
    /// The client need not authenticate; the application that the request itself speaks for (null: none).
    const Application* (*self_identified)(const Tenant& tenant, const TokenRequest& request);
    Ruling (*decide)(const GrantContext& context);
    bool (*switched_on)(const Settings& settings) = nullptr;  ///< null: there wherever the dialect lists it
};

#define X(name) extern const Grant name##_grant;
#include "grants/list.inc"
#undef X

[[nodiscard]] std::span<const Grant* const> all_grants();
/// Whether the token endpoint takes its `grant_type`.
[[nodiscard]] bool offered(const Grant& grant, const Settings& settings);
/// Null when the grant is unknown or not offered.
[[nodiscard]] const Grant* find_grant(std::string_view grant_type, const Settings& settings);

}  // namespace authrig::sim
