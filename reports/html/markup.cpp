#include "html/markup.hpp"

#include "writers/printable.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string html_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

std::string escaped(std::string_view text) { return html_entities(printable(text)); }
std::string escaped_line(std::string_view text) { return html_entities(printable_line(text)); }
std::string code(std::string_view text) { return "<code>" + escaped_line(text) + "</code>"; }

std::string badge(Verdict verdict) {
    const auto look = look_of(verdict);
    return "<span class=\"badge " + std::string(to_string(verdict)) + "\"><b aria-hidden=true>" +
           std::string(look.symbol) + "</b> " + std::string(look.words) + "</span>";
}

std::string symbol(Verdict verdict) {
    const auto look = look_of(verdict);
    return "<span class=\"sym " + std::string(to_string(verdict)) + "\" title=\"" + std::string(look.words) + "\">" +
           std::string(look.symbol) + "</span>";
}

}  // namespace authrig::reports::html
