#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `Mismatch` is one thing that is not as expected, in words for people. `mark` is where the expectation stands.
struct Mismatch {
    std::string path;
    std::string expected;
    std::string actual;
    Mark mark;
};

/// Compares an answer's value (null: absent) with what a scenario expects, and adds every difference.
/// - a scalar: equal, type included (`1` and `1.0` are one number, `"1"` is not);
/// - a map of matchers `eq ne in not_in match gt ge lt le between exists type length contains starts_with ends_with`:
///   all must hold; all but `exists: false` need the value to be there;
/// - another map: its members must match, further members do not matter;
/// - a list: the same length, element by element.
void match(const Node& expected, const Node* actual, std::string path, std::vector<Mismatch>& mismatches);

/// True when every key is a matcher. `{ type: web }` is not: `web` is no type.
[[nodiscard]] bool is_matcher_map(const Node& node);

/// The matchers' names, in the order above.
[[nodiscard]] const std::vector<std::string_view>& matcher_names();

/// Reports matchers that cannot work, anywhere below `expected`: bad regular expressions, arguments of a wrong type.
void check_matchers(const Node& expected, Diagnostics& diagnostics);

/// A value as a person reads it in a report: strings quoted, clipped at 200 characters.
[[nodiscard]] std::string describe(const Node& node);

}  // namespace authrig::engine
