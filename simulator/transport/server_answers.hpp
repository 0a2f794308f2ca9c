#pragma once

#include <string_view>

#include "authrig/http.hpp"
#include "transport/http_server.hpp"
#include "transport/request_parser.hpp"

namespace authrig::transport {

/// The interim answer to `Expect: 100-continue` (RFC 9110 section 15.2.1).
inline constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";

/// The answer to a request that never became one.
[[nodiscard]] HttpResponse refusal_answer(const Refusal& refusal);

/// The handler's answer; a 500 when it throws, or when its status is not a final one.
[[nodiscard]] HttpResponse guarded(const HttpServer::Handler& handler, const HttpRequest& request) noexcept;

}  // namespace authrig::transport
