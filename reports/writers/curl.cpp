#include "writers/curl.hpp"

#include <algorithm>

#include "writers/printable.hpp"

namespace authrig::reports {

namespace {

bool needs_no_quotes(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./:=@%+,").find(c) != std::string_view::npos;
}

bool shell_prints(std::string_view text) {
    while (!text.empty()) {
        const auto point = next_code_point(text);
        if (!point.valid || point.value < 0x20 || point.value == 0x7f) return false;
        text.remove_prefix(point.size);
    }
    return true;
}

/// Three octal digits: unlike `\x1b` they end before a following hexadecimal digit. Bash and printf read the same form.
std::string octal(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + (byte >> 3 & 7)),
            static_cast<char>('0' + (byte & 7))};
}

std::string escaped_bytes(std::string_view text, std::string_view also) {
    std::string out;
    for (const char c : text) {
        const bool plain = c >= 0x20 && c < 0x7f && also.find(c) == std::string_view::npos;
        out += plain ? std::string(1, c) : octal(c);
    }
    return out;
}

std::string header_argument(const Header& header) {
    // curl drops `-H 'Name:'`; a field without a value is written `Name;`.
    return " -H " + shell_word(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
}

bool is_host_of(const Header& header, std::string_view origin) {
    return iequals(header.name, "Host") && origin.ends_with("://" + header.value);
}

}  // namespace

std::string shell_word(std::string_view text) {
    if (!text.empty() && std::ranges::all_of(text, needs_no_quotes)) return std::string(text);
    if (!shell_prints(text)) return "$'" + escaped_bytes(text, "'\\") + "'";
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string(R"('\'')") : std::string(1, c);
    return out + "'";
}

std::string curl_line(const ExchangeRecord& exchange) {
    const auto& request = exchange.request;
    // An argument cannot hold a NUL byte: such a body comes in by a pipe.
    const bool piped = request.body.find('\0') != std::string::npos;
    std::string line = piped ? "printf -- '" + escaped_bytes(request.body, "'\\%") + "' | curl -i" : "curl -i";
    const std::string_view implied = request.body.empty() ? "GET" : "POST";
    if (request.method == "HEAD") {
        line += " --head";
    } else if (request.method != implied) {
        line += " -X " + shell_word(request.method);
    }
    if (request.target.find("/.") != std::string::npos) line += " --path-as-is";
    if (request.target.find_first_of("[]{}") != std::string::npos) line += " --globoff";
    line += " " + shell_word(exchange.origin + request.target);
    for (const auto& header : request.headers) {
        if (!is_host_of(header, exchange.origin)) line += header_argument(header);
    }
    if (request.body.empty()) return line;
    // curl would add a form's type of its own.
    if (!request.headers.has("Content-Type")) line += " -H 'Content-Type:'";
    return line + (piped ? " --data-binary @-" : " --data-raw " + shell_word(request.body));
}

}  // namespace authrig::reports
