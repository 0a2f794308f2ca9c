#include "codec/json_writer.hpp"

#include <charconv>

#include "codec/utf8.hpp"

namespace authrig::codec {
namespace {

bool json_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void json_append_control(std::string& out, char c) {
    constexpr char digits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

/// The first character of `text` is not plain: appends it and says how many bytes it took.
std::size_t json_append_special(std::string& out, std::string_view text) {
    const char c = text.front();
    switch (c) {
        case '"':
            out += "\\\"";
            return 1;
        case '\\':
            out += "\\\\";
            return 1;
        case '\n':
            out += "\\n";
            return 1;
        case '\r':
            out += "\\r";
            return 1;
        case '\t':
            out += "\\t";
            return 1;
        default:
            break;
    }
    if (static_cast<unsigned char>(c) < 0x80) {
        json_append_control(out, c);
        return 1;
    }
    const std::size_t length = utf8_sequence(text);
    if (length == 0) {
        out += "\xEF\xBF\xBD";
        return 1;
    }
    out += text.substr(0, length);
    return length;
}

void json_append_quoted(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && json_plain(text[plain])) ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty()) text.remove_prefix(json_append_special(out, text));
    }
    out += '"';
}

}  // namespace

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
    } else if (!has_member_.empty()) {
        if (has_member_.back()) out_ += ',';
        has_member_.back() = true;
    }
}

void JsonWriter::open(char bracket) {
    before_value();
    out_ += bracket;
    has_member_.push_back(false);
}

void JsonWriter::close(char bracket) {
    out_ += bracket;
    has_member_.pop_back();
}

JsonWriter& JsonWriter::begin_object() { return open('{'), *this; }
JsonWriter& JsonWriter::end_object() { return close('}'), *this; }
JsonWriter& JsonWriter::begin_array() { return open('['), *this; }
JsonWriter& JsonWriter::end_array() { return close(']'), *this; }

JsonWriter& JsonWriter::key(std::string_view name) {
    before_value();
    json_append_quoted(out_, name);
    out_ += ':';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    before_value();
    json_append_quoted(out_, text);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
}

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
    before_value();
    out_ += json;
    return *this;
}

std::string json_quote(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    json_append_quoted(out, text);
    return out;
}

}  // namespace authrig::codec
