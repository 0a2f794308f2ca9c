#include "transport/reception.hpp"

#include <algorithm>
#include <charconv>

namespace authrig::agents {

namespace {

using Kind = TransportError::Kind;

std::optional<std::size_t> whole_length(std::string_view digits) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// The line before a chunk (RFC 9112 section 7.1): the library takes whatever begins with a hexadecimal digit.
bool is_chunk_size(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    auto digits = line.substr(0, line.find(';'));
    while (digits.ends_with(' ') || digits.ends_with('\t')) digits.remove_suffix(1);
    return !digits.empty() && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace

bool Reception::take_head(int status, const Headers& headers) {
    // The library would wait for the body that a 304 describes and does not have.
    if (status == 304) {
        framing_ = Framing::none;
        return false;
    }
    bytes_.mark();
    if (const auto codings = headers.all("Transfer-Encoding"); !codings.empty()) {
        // Without a TE field in the request no other coding may be used (RFC 9112 section 7.4).
        framing_ = Framing::chunked;
        if (codings.size() == 1 && iequals(codings.front(), "chunked")) return true;
        return refuse("Transfer-Encoding is not `chunked`: " + std::string(codings.front()));
    }
    const auto lengths = headers.all("Content-Length");
    framing_ = lengths.empty() ? Framing::until_close : Framing::length;
    if (lengths.empty()) return true;
    const auto length = whole_length(lengths.front());
    const bool agree = std::ranges::all_of(lengths, [&](auto other) { return other == lengths.front(); });
    if (!length || !agree) return refuse("Content-Length is no single number");
    return *length <= body_limit_ || refuse(too_long());
}

bool Reception::take_body(std::string_view piece) {
    const std::string_view read = bytes_.read_since_mark();
    if (framing_ == Framing::chunked && !take_chunk_line(read.substr(0, read.size() - piece.size()))) return false;
    bytes_.mark();
    if (piece.size() > body_limit_ - body_.size()) return refuse(too_long());
    body_.append(piece);
    return true;
}

/// `lines` is what the library read between two pieces of the body: nothing when they are of one chunk.
bool Reception::take_chunk_line(std::string_view lines) {
    if (lines.empty()) return true;
    // The library takes a chunk that no line end follows for the last one.
    if (!body_.empty() && !lines.starts_with("\r\n")) return refuse("a chunk is longer than it says");
    if (!body_.empty()) lines.remove_prefix(2);
    const auto line = lines.substr(0, lines.find('\n'));
    return is_chunk_size(line) || refuse("not a chunk size: " + std::string(line.substr(0, 80)));
}

Carried<void> Reception::verdict(bool read_to_its_end) {
    if (const auto failure = bytes_.failure()) return tl::make_unexpected(*failure);
    if (refusal_) return not_carried(Kind::protocol, *refusal_);
    if (bytes_.saw_the_end() && framing_ != Framing::until_close) return cut();
    if (framing_ == Framing::chunked) return chunks_verdict();
    if (read_to_its_end || framing_ == Framing::none) return {};
    return not_carried(Kind::protocol, "not an HTTP/1 answer: " + bytes_.head().status_line().substr(0, 80));
}

bool Reception::at_next_answer() const { return framing_ != Framing::until_close && bytes_.nothing_left_over(); }

std::string Reception::too_long() const { return "the body is longer than " + std::to_string(body_limit_) + " bytes"; }

tl::unexpected<TransportError> Reception::cut() const {
    if (!bytes_.saw_a_byte()) return not_carried(Kind::cut, "closed without an answer");
    if (framing_ == Framing::unknown) return not_carried(Kind::cut, "closed before the answer was complete");
    return not_carried(Kind::cut, "closed after " + std::to_string(body_.size()) + " bytes of the body");
}

/// The library fails on a trailer section, of which it has read a line: the rest is read here, and dropped.
Carried<void> Reception::chunks_verdict() {
    const std::string& lines = bytes_.read_since_mark();
    if (!take_chunk_line(lines)) return not_carried(Kind::protocol, *refusal_);
    const bool only_a_line = std::ranges::count(lines, '\n') == (body_.empty() ? 1 : 2);
    if (only_a_line) return not_carried(Kind::protocol, "not a chunk size: " + lines.substr(0, 80));
    while (!lines.ends_with("\n\r\n") && !lines.ends_with("\n\n")) {
        char byte = 0;
        if (bytes_.read({&byte, 1}) > 0) continue;
        if (const auto failure = bytes_.failure()) return tl::make_unexpected(*failure);
        return cut();
    }
    return {};
}

}  // namespace authrig::agents
