#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace authrig {

/// Where a value stands in a file; lines and columns count from 1, 0 is unknown.
struct Mark {
    std::shared_ptr<const std::string> file;
    int line = 0;
    int column = 0;
};

/// `Node` is a value of a scenario: YAML or JSON, with its place. Maps keep their order; keys are unique.
class Node {
public:
    struct Entry;
    using List = std::vector<Node>;
    using Map = std::vector<Entry>;
    using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Map>;

    Node();
    Node(Value value, Mark mark = {});
    Node(const Node&);
    Node(Node&&) noexcept;
    Node& operator=(const Node&);
    Node& operator=(Node&&) noexcept;
    ~Node();

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value); }
    [[nodiscard]] bool is_bool() const { return std::holds_alternative<bool>(value); }
    [[nodiscard]] bool is_integer() const { return std::holds_alternative<std::int64_t>(value); }
    [[nodiscard]] bool is_number() const { return is_integer() || std::holds_alternative<double>(value); }
    [[nodiscard]] bool is_string() const { return std::holds_alternative<std::string>(value); }
    [[nodiscard]] bool is_list() const { return std::holds_alternative<List>(value); }
    [[nodiscard]] bool is_map() const { return std::holds_alternative<Map>(value); }
    [[nodiscard]] bool is_scalar() const { return !is_list() && !is_map(); }

    [[nodiscard]] const List& list() const { return std::get<List>(value); }
    [[nodiscard]] const Map& map() const { return std::get<Map>(value); }
    [[nodiscard]] const std::string& string() const { return std::get<std::string>(value); }

    /// The member of a map; null when it is not a map or has no such key.
    [[nodiscard]] const Node* find(std::string_view key) const;
    /// Replaces or appends a member; turns a null into a map.
    void set(std::string key, Node node);

    /// `null bool integer number string list map`
    [[nodiscard]] std::string_view type_name() const;
    /// A scalar as text: `true`, `400`, the string itself; a list or map as compact JSON.
    [[nodiscard]] std::string text() const;
    /// Compact JSON.
    [[nodiscard]] std::string json() const;
    /// Deep equality of values; marks do not count; 1 and 1.0 are equal.
    bool operator==(const Node& other) const;

    /// A number read from JSON too large for the types comes as a string. Nothing when `text` is not JSON
    /// (duplicate members and trailing bytes are not JSON here).
    [[nodiscard]] static std::optional<Node> from_json(std::string_view text);

    Value value;
    Mark mark;
};

struct Node::Entry {
    std::string key;
    Node value;
    Mark key_mark;
};

}  // namespace authrig
