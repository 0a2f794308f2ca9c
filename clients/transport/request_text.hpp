#pragma once

#include <string>
#include <string_view>

#include "authrig/http.hpp"

namespace authrig::agents {

/// The bytes of a request (RFC 9112). Method, target, fields and body go out as they are, in their order, repeated
/// fields too. Only what HTTP/1.1 needs is added, unless the request has it: Host first, User-Agent, and Content-Length
/// when there is a body or the method usually has one.
[[nodiscard]] std::string request_text(std::string_view host, const HttpRequest& request);

}  // namespace authrig::agents
