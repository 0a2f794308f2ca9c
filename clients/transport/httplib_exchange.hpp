#pragma once

#include <cstddef>
#include <string>

#include "transport/stream.hpp"

namespace authrig::agents {

/// What came of one request on a connection.
struct Exchanged {
    Carried<HttpResponse> response;
    bool reusable = false;          ///< the connection can carry another request
    bool ended_unanswered = false;  ///< the peer closed in order before any byte of an answer
};

/// Sends a request through cpp-httplib over a connected stream and reads the answer. Added when absent: Host,
/// User-Agent, Content-Length when there is a body or the method usually has one, and by the library `Accept: */*`.
[[nodiscard]] Exchanged exchange_with_httplib(Stream& stream, const std::string& host, const HttpRequest& request,
                                              std::size_t body_limit, Deadline deadline);

}  // namespace authrig::agents
