#include "codec/url.hpp"

#include <algorithm>
#include <charconv>

namespace authrig::codec {
namespace {

bool url_alpha(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool url_digit(char c) { return c >= '0' && c <= '9'; }
bool url_hex(char c) { return url_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::string url_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// Unreserved, sub-delims, percent escapes, and the characters in `also` (RFC 3986 section 2 and 3.3).
bool url_made_of(std::string_view text, std::string_view also) {
    constexpr std::string_view marks = "-._~!$&'()*+,;=";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size() || !url_hex(text[i + 1]) || !url_hex(text[i + 2])) return false;
            i += 2;
        } else if (!url_alpha(c) && !url_digit(c) && marks.find(c) == marks.npos && also.find(c) == also.npos) {
            return false;
        }
    }
    return true;
}

/// dec-octet "." dec-octet "." dec-octet "." dec-octet, without leading zeros (RFC 3986 section 3.2.2).
bool url_ipv4(std::string_view text) {
    for (int part = 0; part < 4; ++part) {
        std::size_t length = 0;
        while (length < text.size() && url_digit(text[length])) ++length;
        if (length == 0 || length > 3 || (length > 1 && text[0] == '0')) return false;
        int value = 0;
        std::from_chars(text.data(), text.data() + length, value);
        if (value > 255) return false;
        text.remove_prefix(length);
        if (part == 3) break;
        if (!text.starts_with('.')) return false;
        text.remove_prefix(1);
    }
    return text.empty();
}

/// Number of 16-bit groups in a run of groups between colons, an IPv4 tail counting two; -1 when it is no such run.
int url_ipv6_groups(std::string_view run, bool may_end_in_ipv4) {
    if (run.empty()) return 0;
    int groups = 0;
    while (true) {
        const std::size_t end = run.find(':');
        const std::string_view group = run.substr(0, end);
        if (end == run.npos && may_end_in_ipv4 && group.find('.') != group.npos) {
            return url_ipv4(group) ? groups + 2 : -1;
        }
        if (group.empty() || group.size() > 4 || !std::all_of(group.begin(), group.end(), url_hex)) return -1;
        ++groups;
        if (end == run.npos) return groups;
        run.remove_prefix(end + 1);
    }
}

bool url_ipv6(std::string_view text) {
    const std::size_t gap = text.find("::");
    if (gap == text.npos) return url_ipv6_groups(text, true) == 8;
    const int before = url_ipv6_groups(text.substr(0, gap), false);
    const int after = url_ipv6_groups(text.substr(gap + 2), true);
    return before >= 0 && after >= 0 && before + after <= 7;
}

/// "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
bool url_ip_future(std::string_view text) {
    const std::size_t dot = text.find('.');
    if (dot == text.npos || dot < 2 || dot + 1 == text.size() || (text[0] != 'v' && text[0] != 'V')) return false;
    const std::string_view version = text.substr(1, dot - 1);
    const std::string_view address = text.substr(dot + 1);
    return std::all_of(version.begin(), version.end(), url_hex) && address.find('%') == address.npos &&
           url_made_of(address, ":");
}

bool url_read_host(Url& url, std::string_view text) {
    url.host = text;
    if (!text.starts_with('[')) return url_made_of(text, "");
    const std::string_view literal = text.substr(1, text.size() - 2);  // the caller saw the closing bracket
    return url_ipv6(literal) || url_ip_future(literal);
}

/// [ userinfo "@" ] host [ ":" port ] (section 3.2)
bool url_read_authority(Url& url, std::string_view text) {
    url.has_authority = true;
    if (const std::size_t at = text.find('@'); at != text.npos) {
        url.has_userinfo = true;
        url.userinfo = text.substr(0, at);
        text.remove_prefix(at + 1);
        if (!url_made_of(url.userinfo, ":")) return false;
    }
    std::size_t host_end = text.find(':');
    if (text.starts_with('[')) {
        const std::size_t bracket = text.find(']');
        if (bracket == text.npos) return false;
        host_end = bracket + 1 == text.size() ? text.npos : bracket + 1;
    }
    if (!url_read_host(url, text.substr(0, host_end))) return false;
    if (host_end == text.npos) return true;

    if (text[host_end] != ':') return false;
    url.has_port = true;
    url.port = text.substr(host_end + 1);
    if (url.port.empty()) return true;
    std::uint16_t number = 0;
    const char* end = url.port.data() + url.port.size();
    const auto [stopped, error] = std::from_chars(url.port.data(), end, number);
    return error == std::errc{} && stopped == end;
}

/// scheme ":" (section 3.1), taken off `text`.
bool url_read_scheme(Url& url, std::string_view& text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos || colon == 0 || !url_alpha(text[0])) return false;
    url.scheme = text.substr(0, colon);
    text.remove_prefix(colon + 1);
    return std::all_of(url.scheme.begin(), url.scheme.end(),
                       [](char c) { return url_alpha(c) || url_digit(c) || c == '+' || c == '-' || c == '.'; });
}

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
    Url url;
    if (!url_read_scheme(url, text)) return std::nullopt;
    if (const std::size_t hash = text.find('#'); hash != text.npos) {
        url.has_fragment = true;
        url.fragment = text.substr(hash + 1);
        text = text.substr(0, hash);
    }
    if (const std::size_t mark = text.find('?'); mark != text.npos) {
        url.has_query = true;
        url.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        const std::size_t slash = std::min(text.find('/'), text.size());
        if (!url_read_authority(url, text.substr(0, slash))) return std::nullopt;
        text.remove_prefix(slash);
    }
    url.path = text;
    if (!url_made_of(url.path, ":@/") || !url_made_of(url.query, ":@/?") || !url_made_of(url.fragment, ":@/?")) {
        return std::nullopt;
    }
    // RFC 9110 section 4.2.1: an http URI has a host that is not empty.
    const std::string scheme = url_lower(url.scheme);
    if ((scheme == "http" || scheme == "https") && url.host.empty()) return std::nullopt;
    return url;
}

bool Url::is_loopback_address() const { return host == "[::1]" || (host.starts_with("127.") && url_ipv4(host)); }

std::string Url::origin() const {
    if (!has_authority) return {};
    return url_lower(scheme) + "://" + url_lower(host) + (port.empty() ? "" : ":" + port);
}

std::string add_query(std::string_view uri, const Params& params) {
    if (params.empty()) return std::string(uri);
    const std::size_t hash = std::min(uri.find('#'), uri.size());
    std::string out(uri.substr(0, hash));
    if (out.find('?') == std::string::npos) {
        out += '?';
    } else if (!out.ends_with('?') && !out.ends_with('&')) {
        out += '&';
    }
    out += encode_form(params);
    out += uri.substr(hash);
    return out;
}

}  // namespace authrig::codec
