#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `Scope` knows the values of names while a case runs.
struct Scope {
    virtual ~Scope() = default;
    /// The value at `alice.code` or `steps.redeem-1.json.error`; nothing when there is none.
    [[nodiscard]] virtual std::optional<Node> get(std::string_view path) const = 0;
    /// Names to suggest from when one is unknown.
    [[nodiscard]] virtual std::vector<std::string> names() const { return {}; }
};

/// Walks members and list positions: `json.keys.0.kid`. An empty path is the node itself.
[[nodiscard]] std::optional<Node> look_up(const Node& from, std::string_view path);

/// A copy with every `$name.path` (the whole value, which keeps its type) and `${name.path}` (inside text) replaced and
/// `$$` turned into `$`. Keys of maps stay. The error is the first unknown name, at its place.
[[nodiscard]] tl::expected<Node, Diagnostic> substitute(const Node& node, const Scope& scope);

/// The path when the text as a whole is a variable: `$alice.code` → `alice.code`.
[[nodiscard]] std::optional<std::string_view> whole_variable(std::string_view text);

/// Every path that a text refers to, in order.
[[nodiscard]] std::vector<std::string> references(std::string_view text);

/// `alice` of `alice.code`.
[[nodiscard]] std::string_view root_of(std::string_view path);

/// A name of a capture, a column, a parameter or an actor: a letter or `_`, then letters, digits and `_`.
[[nodiscard]] bool is_name(std::string_view text);

}  // namespace authrig::engine
