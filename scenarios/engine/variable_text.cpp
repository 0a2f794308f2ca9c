#include "engine/variable_text.hpp"

#include <algorithm>

#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool in_name(char c) { return begins_name(c) || (c >= '0' && c <= '9'); }

/// `name`, then `.member` or `.0` as often as you like; members may have a `-`, as header fields and step ids do.
bool is_path(std::string_view text) {
    if (!is_name(root_of(text))) return false;
    for (text = text.substr(root_of(text).size()); !text.empty();) {
        text.remove_prefix(1);
        const std::string_view member = root_of(text);
        if (member.empty() || !std::ranges::all_of(member, [](char c) { return in_name(c) || c == '-'; })) return false;
        text = text.substr(member.size());
    }
    return true;
}

TextPart variable_part(std::string_view rest) {
    if (rest.starts_with("$$")) return {TextPart::Kind::dollar, rest.substr(0, 2)};
    if (rest.starts_with("${")) {
        const auto end = rest.find('}');
        if (end != rest.npos && is_path(rest.substr(2, end - 2)))
            return {TextPart::Kind::variable, rest.substr(2, end - 2)};
        return {TextPart::Kind::stray, rest.substr(0, 2)};
    }
    const bool names_something = rest.size() > 1 && begins_name(rest[1]);
    return {names_something ? TextPart::Kind::stray : TextPart::Kind::literal, rest.substr(0, 1)};
}

}  // namespace

std::vector<TextPart> split_text(std::string_view text) {
    std::vector<TextPart> parts;
    while (!text.empty()) {
        const auto dollar = text.find('$');
        if (dollar != 0) parts.push_back({TextPart::Kind::literal, text.substr(0, dollar)});
        if (dollar == text.npos) break;
        text.remove_prefix(dollar);
        parts.push_back(variable_part(text));
        const bool braced = parts.back().kind == TextPart::Kind::variable;
        text.remove_prefix(parts.back().text.size() + (braced ? 3 : 0));
    }
    return parts;
}

bool is_name(std::string_view text) {
    return !text.empty() && begins_name(text.front()) && std::ranges::all_of(text, in_name);
}

std::string_view root_of(std::string_view path) { return path.substr(0, path.find('.')); }

std::optional<std::string_view> whole_variable(std::string_view text) {
    if (!text.starts_with('$') || !is_path(text.substr(1))) return std::nullopt;
    return text.substr(1);
}

std::vector<std::string> references(std::string_view text) {
    if (const auto path = whole_variable(text)) return {std::string(*path)};
    std::vector<std::string> paths;
    for (const TextPart& part : split_text(text)) {
        if (part.kind == TextPart::Kind::variable) paths.emplace_back(part.text);
    }
    return paths;
}

}  // namespace authrig::engine
