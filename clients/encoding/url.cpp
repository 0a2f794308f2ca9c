#include "encoding/url.hpp"

#include <algorithm>
#include <cctype>

namespace authrig::agents {

namespace {

std::string lower_case(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// RFC 3986 section 3.1: ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
bool is_scheme(std::string_view text) {
    return !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) &&
           std::ranges::all_of(text,
                               [](unsigned char c) { return std::isalnum(c) || c == '+' || c == '-' || c == '.'; });
}

/// RFC 3986 section 5.2.4.
std::string without_dot_segments(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        if (path.starts_with("../")) {
            path.remove_prefix(3);
        } else if (path.starts_with("./")) {
            path.remove_prefix(2);
        } else if (path.starts_with("/./")) {
            path.remove_prefix(2);
        } else if (path == "/.") {
            path = "/";
        } else if (path.starts_with("/../") || path == "/..") {
            path = path == "/.." ? std::string_view("/") : path.substr(3);
            out.erase(std::min(out.rfind('/'), out.size()));
        } else if (path == "." || path == "..") {
            path = {};
        } else {
            const auto end = std::min(path.find('/', 1), path.size());
            out += path.substr(0, end);
            path.remove_prefix(end);
        }
    }
    return out;
}

}  // namespace

std::string Url::origin() const {
    auto host = lower_case(authority.value_or(""));
    if (const auto at = host.rfind('@'); at != std::string::npos) host.erase(0, at + 1);
    const std::string_view own_port = scheme == "http" ? ":80" : scheme == "https" ? ":443" : "";
    if (!own_port.empty() && host.ends_with(own_port)) host.erase(host.size() - own_port.size());
    return scheme + "://" + host;
}

std::string Url::target() const {
    const auto shown = path.empty() ? std::string("/") : path;
    return query ? shown + '?' + *query : shown;
}

std::string Url::text() const {
    std::string out;
    if (!scheme.empty()) out += scheme + ':';
    if (authority) out += "//" + *authority;
    out += path;
    if (query) out += '?' + *query;
    if (fragment) out += '#' + *fragment;
    return out;
}

Url parse_url(std::string_view text) {
    Url url;
    if (const auto hash = text.find('#'); hash != std::string_view::npos) {
        url.fragment = text.substr(hash + 1);
        text = text.substr(0, hash);
    }
    if (const auto mark = text.find('?'); mark != std::string_view::npos) {
        url.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    if (const auto colon = text.find(':'); colon != std::string_view::npos && is_scheme(text.substr(0, colon))) {
        url.scheme = lower_case(text.substr(0, colon));
        text.remove_prefix(colon + 1);
    }
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        const auto end = std::min(text.find('/'), text.size());
        url.authority = text.substr(0, end);
        text.remove_prefix(end);
    }
    url.path = text;
    return url;
}

Url resolve(const Url& base, std::string_view reference) {
    auto url = parse_url(reference);
    if (!url.scheme.empty()) {
        if (url.authority) url.path = without_dot_segments(url.path);
        return url;
    }
    url.scheme = base.scheme;
    if (url.authority) {
        url.path = without_dot_segments(url.path);
        return url;
    }
    url.authority = base.authority;
    if (url.path.empty()) {
        url.path = base.path;
        if (!url.query) url.query = base.query;
    } else if (url.path.starts_with('/')) {
        url.path = without_dot_segments(url.path);
    } else {
        const auto slash = base.path.rfind('/');
        const auto folder = slash == std::string::npos ? std::string("/") : base.path.substr(0, slash + 1);
        url.path = without_dot_segments(folder + url.path);
    }
    return url;
}

void append_query(Url& url, std::string_view more) {
    if (more.empty()) return;
    const bool has_some = url.query && !url.query->empty();
    url.query = has_some ? *url.query + '&' + std::string(more) : std::string(more);
}

}  // namespace authrig::agents
