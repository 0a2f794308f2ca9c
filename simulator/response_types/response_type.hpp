#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "authrig/entropy.hpp"
#include "authrig/requirement.hpp"
#include "core/settings.hpp"
#include "tokens/records.hpp"
#include "tokens/token_draft.hpp"
#include "users/authorization_request.hpp"

namespace authrig::sim {

/// Where the parameters of an authorization response stand (OAuth 2.0 Multiple Response Types, section 2.1).
enum class ResponseMode { query, fragment };
[[nodiscard]] std::string_view to_string(ResponseMode mode);

/// `ApprovalContext` is a request that its user has just allowed, and what an answer is made from.
struct ApprovalContext {
    const AuthorizationRequest& request;
    const Application& application;
    const UserId& user;
    const Settings& settings;
    TimePoint now;
    Entropy& entropy;
};

/// `Approval` is what the client gets for it: a code to redeem, or tokens at once.
struct Approval {
    std::optional<CodeRecord> code = std::nullopt;
    std::optional<Decision> tokens = std::nullopt;
};

/// `ResponseType` is one thing to ask the authorization endpoint for. Written as if the world were honest.
struct ResponseType {
    std::string_view name;            ///< on the wire
    std::string_view grant_type;      ///< what the metadata calls the way to a token that begins here
    ResponseMode mode;                ///< where its answers and its errors stand
    bool issues_code;                 ///< so that PKCE and refresh tokens are possible
    const Requirement& state_echoed;  ///< what demands the state in its answer
    bool (*offered)(const Settings& settings);
    Approval (*approve)(const ApprovalContext& context);
};

#define X(name) extern const ResponseType name##_response_type;
#include "response_types/list.inc"
#undef X

[[nodiscard]] std::span<const ResponseType* const> all_response_types();
/// Null when the type is unknown or not offered.
[[nodiscard]] const ResponseType* find_response_type(std::string_view name, const Settings& settings);

}  // namespace authrig::sim
