#include "transport/response_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace authrig::agents {

namespace {

using Kind = TransportError::Kind;
constexpr std::size_t head_limit = 256u << 10;

std::string_view without_white_space(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The whole text as a number, or nothing.
std::optional<std::size_t> whole_number(std::string_view text, int base) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool lists_token(const Headers& headers, std::string_view name, std::string_view token) {
    for (auto list : headers.all(name)) {
        while (!list.empty()) {
            const auto end = std::min(list.find(','), list.size());
            if (iequals(without_white_space(list.substr(0, end)), token)) return true;
            list.remove_prefix(std::min(end + 1, list.size()));
        }
    }
    return false;
}

tl::unexpected<TransportError> malformed(std::string what) { return not_carried(Kind::protocol, std::move(what)); }

}  // namespace

Carried<bool> ResponseReader::fill() {
    std::array<char, 16384> buffer{};
    const auto got = stream_.read(buffer, deadline_);
    if (!got) return tl::make_unexpected(got.error());
    saw_the_end_ = *got == 0;
    saw_a_byte_ = saw_a_byte_ || *got > 0;
    pending_.append(buffer.data(), *got);
    return *got > 0;
}

Carried<std::string> ResponseReader::line() {
    std::size_t searched = 0;
    while (true) {
        // RFC 9112 section 2.2: a lone LF may end a line.
        if (const auto end = pending_.find('\n', searched); end != std::string::npos) {
            auto text = pending_.substr(0, end);
            pending_.erase(0, end + 1);
            head_size_ += end + 1;
            if (head_size_ > head_limit) return malformed("the header section is too long");
            if (text.ends_with('\r')) text.pop_back();
            return text;
        }
        searched = pending_.size();
        if (head_size_ + searched > head_limit) return malformed("a line is too long");
        const auto more = fill();
        if (!more) return tl::make_unexpected(more.error());
        if (!*more) {
            return not_carried(Kind::cut,
                               saw_a_byte_ ? "closed before the answer was complete" : "closed without an answer");
        }
    }
}

Carried<void> ResponseReader::fields(Headers& headers) {
    while (true) {
        const auto text = line();
        if (!text) return tl::make_unexpected(text.error());
        if (text->empty()) return {};
        const auto colon = text->find(':');
        const auto name = std::string_view(*text).substr(0, colon);
        // RFC 9112 section 5.1: no white space between name and colon; section 5.2: folded lines are obsolete.
        if (colon == std::string::npos || name.empty() || name.find_first_of(" \t") != std::string_view::npos) {
            return malformed("not a header field: " + *text);
        }
        headers.add(name, std::string(without_white_space(std::string_view(*text).substr(colon + 1))));
    }
}

Carried<HttpResponse> ResponseReader::head() {
    const auto status_line = line();
    if (!status_line) return tl::make_unexpected(status_line.error());
    const std::string_view text = *status_line;
    const auto status = text.size() >= 12 ? whole_number(text.substr(9, 3), 10).value_or(0) : 0;
    const bool version = text.starts_with("HTTP/1.1 ") || text.starts_with("HTTP/1.0 ");
    if (!version || status < 100 || (text.size() > 12 && text[12] != ' ')) {
        return malformed("not a status line: " + std::string(text.substr(0, 80)));
    }
    HttpResponse response;
    response.status = static_cast<int>(status);
    if (const auto done = fields(response.headers); !done) return tl::make_unexpected(done.error());
    keep_alive_ = text[7] == '1' ? !lists_token(response.headers, "Connection", "close")
                                 : lists_token(response.headers, "Connection", "keep-alive");
    return response;
}

/// RFC 9112 section 6.3.
Carried<ResponseReader::Framing> ResponseReader::framing(const HttpResponse& response, std::string_view method) {
    if (method == "HEAD" || response.status == 204 || response.status == 304) return Framing::none;
    if (response.headers.has("Transfer-Encoding")) {
        if (lists_token(response.headers, "Transfer-Encoding", "chunked")) return Framing::chunked;
        return Framing::until_close;
    }
    const auto lengths = response.headers.all("Content-Length");
    if (lengths.empty()) return Framing::until_close;
    const auto length = whole_number(lengths.front(), 10);
    const bool agree = std::ranges::all_of(lengths, [&](auto other) { return other == lengths.front(); });
    if (!length || !agree) return malformed("Content-Length is no single number");
    length_ = *length;
    return Framing::length;
}

Carried<void> ResponseReader::take(std::size_t size, std::string& into) {
    if (size > body_limit_ || into.size() > body_limit_ - size) {
        return malformed("the body is longer than " + std::to_string(body_limit_) + " bytes");
    }
    while (pending_.size() < size) {
        const auto more = fill();
        if (!more) return tl::make_unexpected(more.error());
        if (!*more) {
            return not_carried(Kind::cut,
                               "closed after " + std::to_string(into.size() + pending_.size()) + " bytes of the body");
        }
    }
    into.append(pending_, 0, size);
    pending_.erase(0, size);
    return {};
}

/// RFC 9112 section 7.1.
Carried<void> ResponseReader::chunks(std::string& body) {
    while (true) {
        head_size_ = 0;
        const auto header = line();
        if (!header) return tl::make_unexpected(header.error());
        const auto size = whole_number(without_white_space(std::string_view(*header).substr(0, header->find(';'))), 16);
        if (!size) return malformed("not a chunk size: " + header->substr(0, 80));
        if (*size == 0) break;
        if (auto taken = take(*size, body); !taken) return taken;
        const auto end = line();
        if (!end) return tl::make_unexpected(end.error());
        if (!end->empty()) return malformed("a chunk is longer than it says");
    }
    Headers trailers;  // nobody asked for them
    return fields(trailers);
}

Carried<void> ResponseReader::rest(std::string& body) {
    keep_alive_ = false;
    while (true) {
        if (pending_.size() > body_limit_) return take(pending_.size(), body);
        const auto more = fill();
        if (!more) return tl::make_unexpected(more.error());
        if (!*more) break;
    }
    return take(pending_.size(), body);
}

Carried<HttpResponse> ResponseReader::read(std::string_view method) {
    auto response = head();
    while (response && response->status < 200) response = head();
    if (!response) return response;
    const auto how = framing(*response, method);
    if (!how) return tl::make_unexpected(how.error());
    Carried<void> done;
    if (*how == Framing::length) done = take(length_, response->body);
    if (*how == Framing::chunked) done = chunks(response->body);
    if (*how == Framing::until_close) done = rest(response->body);
    if (!done) return tl::make_unexpected(done.error());
    return response;
}

}  // namespace authrig::agents
