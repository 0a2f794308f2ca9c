#pragma once

#include <string>
#include <vector>

namespace authrig::engine {

/// Why whoever knows some of these values could guess the next one, as sentences; nothing when no way was found. Sixty
/// values or so are needed. It looks for what servers have been seen to do:
/// - values that come twice, one of a few, or the same for everybody;
/// - too few characters that vary, or too few characters that they are taken from: what all values have in common does not
///   count, nor does a part that repeats another one. `bits` is how much must be left;
/// - counters, clocks and linear generators: each value's words follow from the value before.
/// That no way was found proves nothing about a generator whose state is hidden well.
[[nodiscard]] std::vector<std::string> ways_to_guess(const std::vector<std::string>& values, double bits);

}  // namespace authrig::engine
