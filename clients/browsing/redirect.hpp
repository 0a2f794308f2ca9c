#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authrig/http.hpp"
#include "encoding/url.hpp"

namespace authrig::agents {

/// Where a redirect leads; nothing when the answer is none (another status, no Location).
[[nodiscard]] std::optional<Url> redirect_target(const Url& from, const HttpResponse& response);

/// The request that a browser sends after a redirect (RFC 9110 section 15.4): 307 and 308 repeat it; 303 makes it a
/// GET; 301 and 302 make a POST a GET. A GET that was a POST loses its body and what described it.
[[nodiscard]] HttpRequest redirected_request(int status, HttpRequest request);

/// Whether `url` is the client's: another origin than the server's, or the redirect URI whatever was added to its
/// query.
[[nodiscard]] bool leads_to_client(const Url& server, const Url& url, std::string_view client_redirect_uri);

}  // namespace authrig::agents
