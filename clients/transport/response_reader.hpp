#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "transport/stream.hpp"

namespace authrig::agents {

/// `ResponseReader` reads one response (RFC 9112) from a stream. Fields keep their order, their repetitions and their
/// exact values: a `%26` in a Location stays one. Interim answers (1xx) are skipped.
class ResponseReader {
public:
    ResponseReader(Stream& stream, std::size_t body_limit, Deadline deadline)
        : stream_(stream), body_limit_(body_limit), deadline_(deadline) {}

    /// `method` is the request's: an answer to HEAD has no body.
    [[nodiscard]] Carried<HttpResponse> read(std::string_view method);

    /// Whether any byte of an answer came.
    [[nodiscard]] bool saw_a_byte() const { return saw_a_byte_; }
    /// Whether the peer closed in order (not by a reset).
    [[nodiscard]] bool saw_the_end() const { return saw_the_end_; }
    /// Whether the connection can carry another request after this answer.
    [[nodiscard]] bool keeps_alive() const { return keep_alive_ && pending_.empty(); }

private:
    enum class Framing { none, length, chunked, until_close };

    Carried<bool> fill();  ///< false at the end of the stream
    Carried<std::string> line();
    Carried<void> fields(Headers& headers);
    Carried<HttpResponse> head();
    Carried<Framing> framing(const HttpResponse& response, std::string_view method);
    Carried<void> take(std::size_t size, std::string& into);
    Carried<void> chunks(std::string& body);
    Carried<void> rest(std::string& body);

    Stream& stream_;
    std::size_t body_limit_;
    Deadline deadline_;
    std::string pending_;
    std::size_t head_size_ = 0;
    std::size_t length_ = 0;
    bool keep_alive_ = false;
    bool saw_a_byte_ = false;
    bool saw_the_end_ = false;
};

}  // namespace authrig::agents
