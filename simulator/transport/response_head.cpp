#include "transport/response_head.hpp"

#include <algorithm>
#include <charconv>

namespace authrig::transport {
namespace {

// A CR, LF or NUL inside a field would let content become header fields: each turns into a space (RFC 9110
// section 5.5).
void append_field_text(std::string& out, std::string_view text) {
    const auto from = out.size();
    out += text;
    std::replace_if(
        out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
        [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
}

void append_number(std::string& out, std::size_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

bool frames_message(std::string_view name) {
    // Every response passes here: lengths first.
    switch (name.size()) {
        case 10:
            return iequals(name, "connection");
        case 14:
            return iequals(name, "content-length");
        case 17:
            return iequals(name, "transfer-encoding");
        default:
            return false;
    }
}

}  // namespace

bool may_have_content(int status) { return status >= 200 && status != 204 && status != 304; }

bool asks_to_close(const HttpResponse& response) {
    const auto value = response.headers.get("Connection");
    return value && iequals(*value, "close");
}

void write_head(std::string& out, const HttpResponse& response, const Framing& framing) {
    out.assign("HTTP/1.1 ");
    append_number(out, static_cast<std::size_t>(response.status));
    out += ' ';
    out += reason_phrase(response.status);
    out += "\r\n";
    bool dated = false;
    for (const Header& field : response.headers) {
        if (frames_message(field.name)) continue;
        if (field.name.size() == 4 && iequals(field.name, "date")) dated = true;
        append_field_text(out, field.name);
        out += ": ";
        append_field_text(out, field.value);
        out += "\r\n";
    }
    if (!dated) {
        out += "Date: ";
        out += framing.date;
        out += "\r\n";
    }
    // RFC 9110 section 8.6: a HEAD's answer tells the length that GET would have sent, so it needs no case of its own.
    if (may_have_content(response.status)) {
        out += "Content-Length: ";
        append_number(out, response.body.size());
        out += "\r\n";
    }
    if (!framing.keep_alive)
        out += "Connection: close\r\n";
    else if (framing.http_1_0)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

}  // namespace authrig::transport
