#include "engine/loading/bindings.hpp"

#include "engine/variable_text.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

/// What follows the name: `json.error` of `answer.json.error`.
std::string_view rest_of(std::string_view path) {
    const auto dot = path.find('.');
    return dot == path.npos ? std::string_view() : path.substr(dot + 1);
}

/// The bound value at a path; nothing when the name is not bound.
std::optional<Node> bound_value(std::string_view path, const Mark& at, const Bindings& bindings,
                                Complaints& complaints) {
    const auto found = bindings.find(root_of(path));
    if (found == bindings.end()) return std::nullopt;
    const Node& value = found->second;
    const std::string_view rest = rest_of(path);
    if (rest.empty()) return value;
    if (value.is_string() && whole_variable(value.string())) {
        return Node(value.string() + '.' + std::string(rest), value.mark);
    }
    if (auto member = look_up(value, rest)) return member;
    complaints.add(at, "`" + found->first + "` has no member `" + std::string(rest) + "`");
    return Node({}, at);
}

/// As it stands inside text: another variable gets its braces.
std::string inside_text(const Node& value) {
    const auto variable = value.is_string() ? whole_variable(value.string()) : std::nullopt;
    return variable ? "${" + std::string(*variable) + "}" : value.text();
}

Node bind_text(const Node& node, const Bindings& bindings, Complaints& complaints) {
    if (const auto path = whole_variable(node.string())) {
        return bound_value(*path, node.mark, bindings, complaints).value_or(node);
    }
    std::string text;
    for (const TextPart& part : split_text(node.string())) {
        if (part.kind != TextPart::Kind::variable) {
            text += part.text;
        } else if (const auto value = bound_value(part.text, node.mark, bindings, complaints)) {
            text += inside_text(*value);
        } else {
            text += "${" + std::string(part.text) + "}";
        }
    }
    return Node(std::move(text), node.mark);
}

}  // namespace

Node bind_names(const Node& node, const Bindings& bindings, Complaints& complaints) {
    if (node.is_string()) return bind_text(node, bindings, complaints);
    if (node.is_list()) {
        Node::List items;
        for (const Node& item : node.list()) items.push_back(bind_names(item, bindings, complaints));
        return Node(std::move(items), node.mark);
    }
    if (!node.is_map()) return node;
    Node::Map entries;
    for (const Node::Entry& entry : node.map()) {
        entries.push_back({entry.key, bind_names(entry.value, bindings, complaints), entry.key_mark});
    }
    return Node(std::move(entries), node.mark);
}

void collect_names(const Node& node, std::set<std::string, std::less<>>& names) {
    if (node.is_string()) {
        for (const std::string& path : references(node.string())) names.emplace(root_of(path));
    } else if (node.is_list()) {
        for (const Node& item : node.list()) collect_names(item, names);
    } else if (node.is_map()) {
        for (const Node::Entry& entry : node.map()) collect_names(entry.value, names);
    }
}

}  // namespace authrig::engine
