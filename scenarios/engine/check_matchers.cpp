#include "engine/matcher.hpp"
#include "engine/matchers.hpp"

namespace authrig::engine {
namespace {

constexpr std::size_t described_length = 200;

void complain_about(const Node& at, std::string message, Diagnostics& diagnostics) {
    const auto& file = at.mark.file;
    diagnostics.push_back({file ? *file : std::string(), at.mark.line, at.mark.column, std::move(message), {}});
}

}  // namespace

std::string describe(const Node& node) {
    std::string text = node.json();
    if (text.size() <= described_length) return text;
    std::size_t end = described_length;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not inside a character
    text.resize(end);
    return text + "…";
}

void check_matchers(const Node& expected, Diagnostics& diagnostics) {
    if (expected.is_list()) {
        for (const Node& item : expected.list()) check_matchers(item, diagnostics);
    }
    if (!expected.is_map()) return;
    const bool matchers = is_matcher_map(expected);
    for (const Node::Entry& entry : expected.map()) {
        if (matchers) {
            if (auto problem = matcher_problem(entry.key, entry.value); !problem.empty()) {
                complain_about(entry.value, std::move(problem), diagnostics);
            }
        }
        check_matchers(entry.value, diagnostics);
    }
}

}  // namespace authrig::engine
