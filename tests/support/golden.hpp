#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

/// Golden files: what a document looked like when a person last looked at it. `AUTHRIG_UPDATE_GOLDEN=1` rewrites them;
/// the difference then shows in the review.
namespace authrig::golden {

inline std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// The golden text, after it was rewritten if that was asked for.
inline std::string expected(const std::string& name, const std::string& actual) {
    const auto path = std::string(AUTHRIG_SOURCE_DIR "/tests/golden/") + name;
    if (std::getenv("AUTHRIG_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << actual;
    return read_file(path);
}

/// Where the two begin to differ, to be read in a failure message; empty when they are equal.
inline std::string difference(const std::string& expected_text, const std::string& actual) {
    if (expected_text == actual) return {};
    std::istringstream a(expected_text), b(actual);
    std::string line_a, line_b;
    for (int line = 1;; ++line) {
        const bool more_a = static_cast<bool>(std::getline(a, line_a));
        const bool more_b = static_cast<bool>(std::getline(b, line_b));
        if (!more_a && !more_b) return "they differ in their last line end";
        if (more_a != more_b || line_a != line_b) {
            return "line " + std::to_string(line) + "\n  golden: " + (more_a ? line_a : "(end)") +
                   "\n  actual: " + (more_b ? line_b : "(end)");
        }
    }
}

}  // namespace authrig::golden
