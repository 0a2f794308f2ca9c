#pragma once

#include <string>
#include <string_view>

#include "authrig/error.hpp"
#include "authrig/http.hpp"
#include "core/exchange.hpp"

namespace authrig::sim {

/// A JSON body with its media type.
[[nodiscard]] HttpResponse json_answer(int status, std::string body);
/// `{"error": …, "error_description": …}`; the description is cut down to what RFC 6749 section 5.2 allows.
[[nodiscard]] HttpResponse json_error(int status, std::string_view code, std::string_view description);
/// The refusal as JSON (RFC 6749 section 5.2), with a Basic challenge for 401; notes the hint in the exchange.
[[nodiscard]] HttpResponse token_error(Exchange& exchange, const OAuthError& error);
/// Answers with tokens are not stored (RFC 6749 section 5.1). A rule of its place.
void forbid_storing(Rules rules, HttpResponse& response);
[[nodiscard]] HttpResponse not_found(std::string_view path);

/// Without quote, backslash and anything but printable ASCII (RFC 6749 sections 4.1.2.1 and 5.2).
[[nodiscard]] std::string error_text(std::string_view text);

}  // namespace authrig::sim
