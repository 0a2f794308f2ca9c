#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/http.hpp"
#include "core/rule_book.hpp"

namespace authrig::sim {

// A server that misreads a client's JWT gets it rewritten into one that it reads so. The signature of what was
// rewritten is not looked at: such a fault leaves `jwt_signature_unseen` out.

/// A JWT's header and claims, decoded.
struct JwtParts {
    std::string header, claims;
};

/// Changes the JWT in the request: `client_assertion`, `assertion` or `jwt_token`. One without three readable parts
/// stays.
void rewrite_jwt(HttpRequest& request, const std::function<void(JwtParts&)>& change);
/// Changes its claims.
void rewrite_claims(HttpRequest& request, const std::function<void(std::string&)>& change);
/// Changes the text of the parameter that holds the JWT.
void rewrite_jwt_text(HttpRequest& request, const std::function<void(std::string&)>& change);
/// The text of that parameter; empty when there is none.
[[nodiscard]] std::string jwt_in(const HttpRequest& request);
/// The header of that JWT; empty when it cannot be read.
[[nodiscard]] std::string jwt_header_in(const HttpRequest& request);

/// The rules about signatures, wherever a client's JWT is judged.
[[nodiscard]] const std::vector<SkippedRule>& jwt_signature_unseen();

}  // namespace authrig::sim
