#pragma once

#include <string>
#include <string_view>

#include "authrig/http.hpp"
#include "codec/form.hpp"

namespace authrig::sim {

// Faults of the authorization response edit the `Location` that leads to the client. Redirects of the server to itself
// and answers that are no redirect stay as they are.

/// Whether the answer sends the browser to the client, with a code or with an error.
[[nodiscard]] bool leads_to_client(const HttpResponse& response);
[[nodiscard]] bool redirect_has(const HttpResponse& response, std::string_view name);
[[nodiscard]] std::string redirect_param(const HttpResponse& response, std::string_view name);
void add_redirect_param(HttpResponse& response, std::string_view name, std::string_view value);
void set_redirect_param(HttpResponse& response, std::string_view name, std::string_view value);
void drop_redirect_param(HttpResponse& response, std::string_view name);
/// `redirect_uri` with nothing of the response: up to its first `?`.
[[nodiscard]] std::string redirect_base(const HttpResponse& response);
[[nodiscard]] codec::Params redirect_params(const HttpResponse& response);
/// The parameters of a response in the fragment (RFC 6749 section 4.2.2); none when it has no fragment.
[[nodiscard]] codec::Params fragment_params(const HttpResponse& response);
void set_fragment(HttpResponse& response, const codec::Params& params);
void set_redirect(HttpResponse& response, const std::string& base, const codec::Params& params);

}  // namespace authrig::sim
