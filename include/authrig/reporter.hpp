#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/event.hpp"

namespace authrig {

/// `Reporter` turns the events of a run into a document. Events come from one thread, in order; a case is
/// announced when it is finished (in order of completion). A reporter must leave a valid document even
/// when `run_finished` says `interrupted`.
class Reporter {
public:
    virtual ~Reporter() = default;
    virtual void run_started(const RunStarted&) {}
    virtual void case_finished(const CaseResult&) {}
    virtual void run_finished(const RunFinished&) = 0;
};

struct ReporterOptions {
    bool color = false;
    bool quiet = false;
    int width = 100;              ///< columns of the terminal
    bool progress_bar = false;    ///< console: `progress` is a terminal, draw a bar on it
    std::ostream* progress = nullptr;  ///< console: where progress goes (stderr); null for none
};

/// `ReporterInfo` is one row of `--report`'s help.
struct ReporterInfo {
    std::string_view name;       ///< `junit`
    std::string_view summary;    ///< one line
    std::string_view extension;  ///< file name when no path is given: `junit.xml`; empty: standard output
};

[[nodiscard]] std::vector<ReporterInfo> reporters();
/// Null when there is no reporter of that name. `out` must outlive the reporter.
[[nodiscard]] std::unique_ptr<Reporter> make_reporter(std::string_view name, std::ostream& out, const ReporterOptions& options);

/// The JSON Schema (draft-07) of the `json` report, as text.
[[nodiscard]] std::string report_schema();

}  // namespace authrig
