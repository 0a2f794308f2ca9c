#pragma once

#include <string>
#include <string_view>

namespace authrig::engine {

/// True when the pattern (ECMAScript) is found anywhere in the text. A pattern that is none is found nowhere, and
/// nothing is found in texts longer than 16000 bytes: std::regex recurses once a character.
[[nodiscard]] bool regex_is_found(const std::string& pattern, const std::string& text);

/// Why a text is no regular expression; empty when it is one.
[[nodiscard]] std::string regex_problem(const std::string& pattern);

}  // namespace authrig::engine
