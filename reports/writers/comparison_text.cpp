#include <algorithm>
#include <ostream>

#include "authrig/comparison.hpp"

namespace authrig {

namespace {

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

std::string verdict_word(const std::optional<Verdict>& verdict) {
    return verdict ? std::string(to_string(*verdict)) : std::string("-");
}

}  // namespace

bool ComparedCase::differs() const {
    std::optional<Verdict> first;
    for (const auto& verdict : verdicts) {
        if (!verdict || *verdict == Verdict::not_applicable) continue;
        if (first && *first != *verdict) return true;
        first = verdict;
    }
    return false;
}

void write_comparison_text(std::ostream& out, const Comparison& comparison) {
    constexpr std::size_t column = 16;
    std::size_t width = 0;
    for (const ComparedCase& one : comparison.cases)
        if (one.differs()) width = std::max(width, one.id.size());
    for (std::size_t i = 0; i < comparison.subjects.size(); ++i) {
        out << static_cast<char>('A' + static_cast<char>(i)) << "  " << comparison.subjects[i] << ":";
        for (const Verdict verdict : all_verdicts)
            if (const auto count = comparison.summaries[i][verdict]) out << ' ' << count << ' ' << to_string(verdict);
        out << '\n';
    }
    out << '\n';
    std::size_t differing = 0;
    if (width > 0) {
        out << padded("", width);
        for (std::size_t i = 0; i < comparison.subjects.size(); ++i)
            out << "  " << padded(std::string(1, static_cast<char>('A' + static_cast<char>(i))), column);
        out << '\n';
    }
    for (const ComparedCase& one : comparison.cases) {
        if (!one.differs()) continue;
        ++differing;
        out << padded(one.id, width);
        for (const auto& verdict : one.verdicts) out << "  " << padded(verdict_word(verdict), column);
        out << '\n';
    }
    out << (differing == 0
                ? "No case differs.\n"
                : std::to_string(differing) + " of " + std::to_string(comparison.cases.size()) + " cases differ.\n");
}

}  // namespace authrig
