#pragma once

#include <string>
#include <string_view>

#include "authrig/event.hpp"

namespace authrig::reports {

enum class Ink { red, green, yellow, blue, magenta, cyan, faint, bold };

/// `Paint` colours words for a terminal (ECMA-48 SGR), or leaves them alone.
struct Paint {
    bool color = false;
    [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;
    /// The verdict's symbol and words, `✗ fail`, in its colour.
    [[nodiscard]] std::string verdict(Verdict verdict) const;
};

[[nodiscard]] Ink ink_of(Verdict verdict);

}  // namespace authrig::reports
