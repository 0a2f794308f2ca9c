#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "authrig/node.hpp"

namespace authrig::engine {

/// True when a value that is there satisfies one matcher: `matcher_holds("gt", 0, 3600)`. Not for `exists`.
[[nodiscard]] bool matcher_holds(std::string_view name, const Node& argument, const Node& actual);

/// What the matcher wants, for people: `greater than 0`.
[[nodiscard]] std::string matcher_words(std::string_view name, const Node& argument);

/// What is wrong with a matcher's argument, empty when nothing is: a bad regular expression, a word that is no type.
[[nodiscard]] std::string matcher_problem(std::string_view name, const Node& argument);

/// Characters of a text, items of a list, members of a map.
[[nodiscard]] std::optional<std::int64_t> length_of(const Node& node);

/// `null boolean integer number string list map`, and JSON's words `bool array object`.
[[nodiscard]] bool names_type(std::string_view word);

}  // namespace authrig::engine
