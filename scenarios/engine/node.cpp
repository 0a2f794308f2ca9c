#include "authrig/node.hpp"

#include <algorithm>

namespace authrig {

Node::Node() = default;
Node::Node(Value v, Mark m) : value(std::move(v)), mark(std::move(m)) {}
Node::Node(const Node&) = default;
Node::Node(Node&&) noexcept = default;
Node& Node::operator=(const Node&) = default;
Node& Node::operator=(Node&&) noexcept = default;
Node::~Node() = default;

const Node* Node::find(std::string_view key) const {
    const auto* entries = std::get_if<Map>(&value);
    if (!entries) return nullptr;
    const auto found = std::ranges::find(*entries, key, &Entry::key);
    return found == entries->end() ? nullptr : &found->value;
}

void Node::set(std::string key, Node node) {
    if (is_null()) value = Map{};
    auto& entries = std::get<Map>(value);
    const auto found = std::ranges::find(entries, key, &Entry::key);
    if (found != entries.end()) {
        found->value = std::move(node);
    } else {
        Mark key_mark = node.mark;
        entries.push_back({std::move(key), std::move(node), std::move(key_mark)});
    }
}

std::string_view Node::type_name() const {
    static constexpr std::string_view names[] = {"null", "bool", "integer", "number", "string", "list", "map"};
    return names[value.index()];
}

std::string Node::text() const { return is_string() ? string() : json(); }

bool Node::operator==(const Node& other) const {
    if (is_number() && other.is_number() && value.index() != other.value.index()) {
        const auto as_double = [](const Node& node) {
            return node.is_integer() ? static_cast<double>(std::get<std::int64_t>(node.value))
                                     : std::get<double>(node.value);
        };
        return as_double(*this) == as_double(other);
    }
    if (value.index() != other.value.index()) return false;
    if (is_list()) return list() == other.list();
    if (!is_map()) {
        return std::visit(
            [&other](const auto& mine) {
                using Kind = std::decay_t<decltype(mine)>;
                if constexpr (std::is_same_v<Kind, List> || std::is_same_v<Kind, Map>) {
                    return false;
                } else {
                    return mine == std::get<Kind>(other.value);
                }
            },
            value);
    }
    // Members have no order (RFC 8259 section 4).
    return map().size() == other.map().size() && std::ranges::all_of(map(), [&other](const Entry& entry) {
               const Node* theirs = other.find(entry.key);
               return theirs && entry.value == *theirs;
           });
}

}  // namespace authrig
