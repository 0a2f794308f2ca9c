#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/event.hpp"

namespace authrig::engine {

/// `ExpectedFinding` is an entry of a baseline: cases that do not pass, knowingly, and what came out when somebody
/// looked.
struct ExpectedFinding {
    std::string cases;        ///< pattern of case ids
    std::string requirement;  ///< a finding cites it; empty: any
    Verdict verdict = Verdict::fail;
    std::string reason;
    int line = 0;
    bool sometimes = false;  ///< a race: another time the case passes, and the entry is not stale for that
};

struct Baseline {
    std::string file;
    std::vector<ExpectedFinding> expected;
};

/// Reads a list of `{ cases, requirement, verdict, reason, sometimes }`, where `cases` is a pattern or a list of them.
/// Nothing, and diagnostics, when it has mistakes.
[[nodiscard]] std::optional<Baseline> load_baseline(const std::filesystem::path& file, Diagnostics& diagnostics);

/// What a run makes of a baseline.
struct BaselineOutcome {
    std::vector<const CaseResult*> unexpected;
    std::vector<std::string> stale;  ///< sentences: entries that no longer hold, though their cases ran
    std::size_t expected = 0;        ///< cases that came out as listed
};

/// Compares results with the baseline. A case is expected when every requirement that it cites is listed, by entries
/// that name it or by one that names none: a further deviation in a known case is not hidden. `warn_counts`: a warning
/// has to be listed too.
[[nodiscard]] BaselineOutcome settle_baseline(const std::vector<CaseResult>& results, const Baseline& baseline,
                                              bool warn_counts);

/// Entries for what was not expected, ready to be put into the file; the reasons are left to who has looked.
[[nodiscard]] std::string paste_ready(const std::vector<const CaseResult*>& unexpected);

}  // namespace authrig::engine
