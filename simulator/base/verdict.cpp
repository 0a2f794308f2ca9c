#include <numeric>

#include "authrig/event.hpp"

namespace authrig {

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass:
            return "pass";
        case Verdict::fail:
            return "fail";
        case Verdict::warn:
            return "warn";
        case Verdict::departs:
            return "departs";
        case Verdict::not_applicable:
            return "not_applicable";
        case Verdict::inconclusive:
            return "inconclusive";
        case Verdict::error:
            return "error";
    }
    return {};
}

int Summary::total() const { return std::accumulate(counts.begin(), counts.end(), 0); }

}  // namespace authrig
