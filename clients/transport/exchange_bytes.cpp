#include "transport/exchange_bytes.hpp"

#include <algorithm>
#include <array>

namespace authrig::agents {

namespace {

/// Between two marks the library reads at most a piece of the body and the line before the next: longer is no HTTP.
constexpr std::size_t unmarked_limit = 256u << 10;

}  // namespace

bool ExchangeBytes::fill() {
    if (!to_send_.empty()) {
        written_ = stream_.write(to_send_, deadline_);
        to_send_.clear();
    }
    unread_.clear();
    at_ = 0;
    std::array<char, 16384> buffer;
    while (unread_.empty()) {
        const auto got = stream_.read(buffer, deadline_);
        if (!got) {
            read_failure_ = got.error();
            return false;
        }
        if (*got == 0) {
            saw_the_end_ = true;
            return true;
        }
        saw_a_byte_ = true;
        if (const auto fed = head_.feed({buffer.data(), *got}, unread_); !fed) {
            read_failure_ = fed.error();
            return false;
        }
    }
    return true;
}

std::ptrdiff_t ExchangeBytes::read(std::span<char> into) {
    if (read_failure_) return -1;
    if (at_ == unread_.size() && !saw_the_end_ && !fill()) return -1;
    const auto count = std::min(into.size(), unread_.size() - at_);
    std::copy_n(unread_.begin() + static_cast<std::ptrdiff_t>(at_), count, into.begin());
    if (marked_) read_since_mark_.append(unread_, at_, count);
    at_ += count;
    if (read_since_mark_.size() > unmarked_limit + into.size()) {
        read_failure_ = TransportError{.message = "a line of the chunked body is too long"};
        return -1;
    }
    return static_cast<std::ptrdiff_t>(count);
}

std::optional<TransportError> ExchangeBytes::failure() const {
    if (!saw_a_byte_ && !written_) return written_.error();
    return read_failure_;
}

}  // namespace authrig::agents
