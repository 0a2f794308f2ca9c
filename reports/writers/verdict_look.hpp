#pragma once

#include <string>
#include <string_view>

#include "authrig/event.hpp"

namespace authrig::reports {

/// How a verdict looks for a person: a symbol that is told apart without colour, and words.
struct VerdictLook {
    std::string_view symbol;   ///< one column
    std::string_view words;    ///< `not applicable`
    std::string_view meaning;  ///< one sentence
};
[[nodiscard]] VerdictLook look_of(Verdict verdict);

/// A verdict that a reader has to act upon: fail, inconclusive, error, warn.
[[nodiscard]] bool needs_attention(Verdict verdict);

/// `312 cases: 300 pass, 1 fail, 11 not applicable`; verdicts without a case are left out.
[[nodiscard]] std::string count_line(const Summary& summary);

/// `1 case`, `2 cases`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

}  // namespace authrig::reports
