#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "transport/exchange_bytes.hpp"

namespace authrig::agents {

/// `Reception` watches cpp-httplib read one answer: it judges the framing (RFC 9112 section 6.3) before the library
/// reads a body by it, holds the body limit, and tells afterwards whether the answer was whole.
class Reception {
public:
    Reception(ExchangeBytes& bytes, std::size_t body_limit) : bytes_(bytes), body_limit_(body_limit) {}

    /// False when the library must not read a body.
    bool take_head(int status, const Headers& headers);
    /// A piece of the body; false when it is too much.
    bool take_body(std::string_view piece);

    /// What is wrong with the answer, once the library has stopped. `read_to_its_end` is what the library thinks.
    [[nodiscard]] Carried<void> verdict(bool read_to_its_end);
    /// Whether the connection ended or stands at the beginning of the next answer.
    [[nodiscard]] bool at_next_answer() const;
    [[nodiscard]] std::string take_whole_body() { return std::move(body_); }

private:
    enum class Framing { unknown, none, length, chunked, until_close };

    bool refuse(std::string why) {
        refusal_ = std::move(why);
        return false;
    }
    [[nodiscard]] std::string too_long() const;
    [[nodiscard]] tl::unexpected<TransportError> cut() const;
    bool take_chunk_line(std::string_view lines);
    [[nodiscard]] Carried<void> chunks_verdict();

    ExchangeBytes& bytes_;
    std::size_t body_limit_;
    Framing framing_ = Framing::unknown;
    std::optional<std::string> refusal_;
    std::string body_;
};

}  // namespace authrig::agents
