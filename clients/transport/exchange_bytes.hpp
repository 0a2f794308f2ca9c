#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "transport/head_filter.hpp"
#include "transport/stream.hpp"

namespace authrig::agents {

/// `ExchangeBytes` carries the bytes of one request and its answer for cpp-httplib, and knows afterwards what the
/// library does not tell: why a read failed, whether any byte came, and what is left unread.
class ExchangeBytes {
public:
    ExchangeBytes(Stream& stream, Deadline deadline) : stream_(stream), deadline_(deadline) {}

    /// Kept until the first read, so that head and body leave together.
    void write(std::string_view bytes) { to_send_.append(bytes); }
    /// How many bytes were read, 0 at the end of the stream, -1 after a failure.
    std::ptrdiff_t read(std::span<char> into);

    /// Begins `read_since_mark` anew.
    void mark() {
        marked_ = true;
        read_since_mark_.clear();
    }
    [[nodiscard]] const std::string& read_since_mark() const { return read_since_mark_; }

    [[nodiscard]] const HeadFilter& head() const { return head_; }
    /// Why reading failed, if it did. A failed write counts when there was no answer: a server may refuse before it has
    /// read everything.
    [[nodiscard]] std::optional<TransportError> failure() const;
    [[nodiscard]] bool saw_a_byte() const { return saw_a_byte_; }
    /// Whether the peer closed in order (not by a reset).
    [[nodiscard]] bool saw_the_end() const { return saw_the_end_; }
    /// Whether all was written and all that came was read.
    [[nodiscard]] bool nothing_left_over() const { return written_.has_value() && unread_.size() == at_; }

private:
    bool fill();

    Stream& stream_;
    Deadline deadline_;
    HeadFilter head_;
    std::string to_send_;
    std::string unread_;  ///< up to `at_` it has been read
    std::size_t at_ = 0;
    bool marked_ = false;
    std::string read_since_mark_;
    Carried<void> written_;
    std::optional<TransportError> read_failure_;
    bool saw_a_byte_ = false;
    bool saw_the_end_ = false;
};

}  // namespace authrig::agents
