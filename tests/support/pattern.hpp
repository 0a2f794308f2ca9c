#pragma once

#include <regex.h>

#include <stdexcept>
#include <string>

/// POSIX extended regular expressions: `std::regex` of g++ 12 warns of itself in builds with sanitizers.
namespace authrig::pattern {

/// The expression is found somewhere in the text.
inline bool found(const std::string& text, const std::string& expression) {
    regex_t compiled;
    if (regcomp(&compiled, expression.c_str(), REG_EXTENDED | REG_NOSUB) != 0) {
        throw std::invalid_argument("not a regular expression: " + expression);
    }
    const bool matches = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
    regfree(&compiled);
    return matches;
}

/// The expression is the whole text.
inline bool is(const std::string& text, const std::string& expression) { return found(text, "^(" + expression + ")$"); }

}  // namespace authrig::pattern
