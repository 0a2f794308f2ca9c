#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/rule_book.hpp"
#include "core/token_request.hpp"
#include "tokens/records.hpp"
#include "users/authorization_request.hpp"

namespace authrig::sim {

/// `CodeBinding` ties a code to what came with the authorization request, and checks it at redemption.
struct CodeBinding {
    std::string_view name;
    void (*bind)(const AuthorizationRequest& request, CodeRecord& code);
    std::optional<OAuthError> (*verify)(const CodeRecord& code, const Application& application, const TokenRequest& request,
                                        Rules rules);
};

#define X(name) extern const CodeBinding name##_binding;
#include "bindings/list.inc"
#undef X

[[nodiscard]] std::span<const CodeBinding* const> all_bindings();

}  // namespace authrig::sim
