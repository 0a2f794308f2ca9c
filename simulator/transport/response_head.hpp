#pragma once

#include <string>
#include <string_view>

#include "authrig/http.hpp"

namespace authrig::transport {

/// What the connection adds to a response. The fields that frame a message belong to the server alone: a handler's own
/// Content-Length, Transfer-Encoding and Connection are left out.
struct Framing {
    std::string_view date;
    bool keep_alive = true;
    bool http_1_0 = false;  ///< the client must be told that the connection stays open (RFC 9112 section 9.3)
};

/// Writes status line and header section, up to and with the empty line, over what `out` held.
void write_head(std::string& out, const HttpResponse& response, const Framing& framing);

/// 1xx, 204 and 304 never have content (RFC 9110 section 6.4.1).
[[nodiscard]] bool may_have_content(int status);

/// The handler asks to close after this response.
[[nodiscard]] bool asks_to_close(const HttpResponse& response);

}  // namespace authrig::transport
