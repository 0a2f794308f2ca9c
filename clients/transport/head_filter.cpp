#include "transport/head_filter.hpp"

namespace authrig::agents {

namespace {

constexpr std::size_t heads_limit = 256u << 10;
/// The library matches the status line with std::regex, which recurses for every character.
constexpr std::size_t status_line_limit = 1024;
/// CPPHTTPLIB_HEADER_MAX_LENGTH, compiled into the library: the longest line with its end.
constexpr std::size_t library_line_limit = 8192;
/// Decoded it is a NUL alone, which no field can hold (RFC 9110 section 5.5).
constexpr std::string_view empty_value = "%00";
constexpr std::string_view decoded_empty_value{"\0", 1};

tl::unexpected<TransportError> bad_head(std::string what) {
    return not_carried(TransportError::Kind::protocol, std::move(what));
}

std::string_view trimmed_value(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// `HTTP/1.1 1dd` (RFC 9110 section 15.2). Anything else is the library's to judge.
bool is_interim(std::string_view line) {
    if (line.size() < 12 || (line.size() > 12 && line[12] != ' ')) return false;
    const bool version = line.starts_with("HTTP/1.1 ") || line.starts_with("HTTP/1.0 ");
    return version && line[9] == '1' && line.substr(10, 2).find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Carried<void> HeadFilter::feed(std::string_view bytes, std::string& out) {
    while (part_ != Part::body && !bytes.empty()) {
        const auto end = bytes.find('\n');
        const auto taken = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
        bytes.remove_prefix(taken.size());
        pending_.append(taken);
        size_ += taken.size();
        if (size_ > heads_limit) return bad_head("the header section is too long");
        if (end == std::string_view::npos) return {};
        // RFC 9112 section 2.2: a lone LF may end a line. The library wants both.
        pending_.pop_back();
        if (pending_.ends_with('\r')) pending_.pop_back();
        const auto done = take_line(pending_, out);
        pending_.clear();
        if (!done) return done;
    }
    out.append(bytes);
    return {};
}

Carried<void> HeadFilter::take_line(std::string_view line, std::string& out) {
    if (part_ == Part::status_line) {
        if (line.size() > status_line_limit) return bad_head("the status line is too long");
        // RFC 9110 section 15: 100 to 599; the library takes any three digits.
        if (line.size() > 9 && line.starts_with("HTTP/1.") && line[9] == '0')
            return bad_head("no status code: " + std::string(line));
        status_line_ = line;
        interim_ = is_interim(line);
        part_ = Part::fields;
        if (!interim_) out.append(line).append("\r\n");
        return {};
    }
    if (!line.empty()) return take_field(line, out);
    part_ = interim_ ? Part::status_line : Part::body;
    if (!interim_) out.append("\r\n");
    return {};
}

Carried<void> HeadFilter::take_field(std::string_view line, std::string& out) {
    const auto colon = line.find(':');
    const auto name = line.substr(0, colon);
    // RFC 9112 section 5.1: no white space between name and colon; section 5.2: folded lines are obsolete.
    if (colon == std::string_view::npos || name.empty() || name.find_first_of(" \t") != std::string_view::npos ||
        line.find('\0') != std::string_view::npos) {
        return bad_head("not a header field: " + std::string(line));
    }
    if (interim_) return {};
    const auto start = out.size();
    out.append(name).append(": ");
    const auto value = trimmed_value(line.substr(colon + 1));
    if (value.empty()) out.append(empty_value);
    for (const char c : value) {
        if (c == '%') {
            out.append("%25");
        } else {
            out.push_back(c);
        }
    }
    out.append("\r\n");
    if (out.size() - start > library_line_limit) {
        return bad_head("the header field " + std::string(name) + " is longer than the HTTP library reads");
    }
    names_.emplace_back(name);
    return {};
}

std::string HeadFilter::as_sent(const std::string& value) {
    return value == decoded_empty_value ? std::string() : value;
}

}  // namespace authrig::agents
