#pragma once

#include <span>
#include <string>
#include <string_view>

namespace authrig {

/// The candidate that `word` is most likely a misspelling of: fewest insertions, deletions, substitutions and swaps of
/// neighbours, upper and lower case being the same. Of several equally near the first. Empty when none is near: more
/// than a third of the longer word wrong.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace authrig
