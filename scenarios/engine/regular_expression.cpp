#include "engine/regular_expression.hpp"

// g++ 12 takes libstdc++'s automaton for uninitialised when sanitizers are on (GCC bug 105562).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <regex>

namespace authrig::engine {
namespace {

constexpr std::size_t regex_text_limit = 16'000;

}  // namespace

bool regex_is_found(const std::string& pattern, const std::string& text) {
    if (text.size() > regex_text_limit) return false;
    try {
        return std::regex_search(text, std::regex(pattern));
    } catch (const std::regex_error&) {
        return false;  // it came from a variable; the loader refuses written ones
    }
}

std::string regex_problem(const std::string& pattern) {
    try {
        static_cast<void>(std::regex(pattern));
        return {};
    } catch (const std::regex_error& mistake) {
        return "not a regular expression (ECMAScript): " + std::string(mistake.what());
    }
}

}  // namespace authrig::engine
#pragma GCC diagnostic pop
