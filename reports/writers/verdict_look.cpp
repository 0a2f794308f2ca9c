#include "writers/verdict_look.hpp"

namespace authrig::reports {

VerdictLook look_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass:
            return {.symbol = "✓", .words = "pass", .meaning = "The subject did what the requirement demands."};
        case Verdict::fail:
            return {.symbol = "✗", .words = "fail", .meaning = "A MUST was not met."};
        case Verdict::warn:
            return {.symbol = "!", .words = "warn", .meaning = "A SHOULD was not met."};
        case Verdict::departs:
            return {.symbol = "≠", .words = "departs", .meaning = "A departure that the profile accepts."};
        case Verdict::not_applicable:
            return {.symbol = "–", .words = "not applicable", .meaning = "The subject lacks what the case needs."};
        case Verdict::inconclusive:
            return {
                .symbol = "?", .words = "inconclusive", .meaning = "The positive control failed: nothing was shown."};
        case Verdict::error:
            return {.symbol = "×", .words = "error", .meaning = "Our fault or the network's, never the subject's."};
    }
    return {.symbol = "?", .words = "unknown", .meaning = ""};
}

bool needs_attention(Verdict verdict) {
    return verdict == Verdict::fail || verdict == Verdict::warn || verdict == Verdict::inconclusive ||
           verdict == Verdict::error;
}

std::string count_line(const Summary& summary) {
    std::string line = counted(static_cast<std::size_t>(summary.total()), "case");
    std::string_view between = ": ";
    for (const auto verdict : all_verdicts) {
        if (summary[verdict] == 0) continue;
        line += between;
        line += std::to_string(summary[verdict]) + " " + std::string(look_of(verdict).words);
        between = ", ";
    }
    return line;
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace authrig::reports
