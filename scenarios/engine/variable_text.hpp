#pragma once

#include <string_view>
#include <vector>

namespace authrig::engine {

/// A piece of a text with `${name}` and `$$` in it.
struct TextPart {
    enum class Kind {
        literal,
        dollar,    ///< `$$`
        variable,  ///< `text` is the path
        stray,     ///< `$name` inside text, or `${` with no name or no end: stands for itself, likely a mistake
    };
    Kind kind = Kind::literal;
    std::string_view text;
};

/// The pieces, in order; together they are the text. Not for a text that is a variable as a whole.
[[nodiscard]] std::vector<TextPart> split_text(std::string_view text);

}  // namespace authrig::engine
