#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "authrig/event.hpp"
#include "authrig/reporter.hpp"

namespace authrig::reports {

/// `Progress` tells a person who waits how far the run is: one line that rewrites itself on a terminal;
/// elsewhere a line for each case that somebody has to look at and one for every twentieth of the run; nothing when there is no stream or all is to be quiet.
class Progress {
public:
    explicit Progress(const ReporterOptions& options) : options_(options) {}

    void start(std::size_t cases);
    void finished(const CaseResult& result);
    /// Takes the bar away, before anything else is written to the same terminal.
    void erase();
    /// Draws it again.
    void draw();

private:
    void log(const CaseResult& result);
    /// `  2 fail  1 warn`
    [[nodiscard]] std::string counts() const;
    [[nodiscard]] bool has_bar() const { return options_.progress != nullptr && options_.progress_bar; }

    ReporterOptions options_;
    std::size_t total_ = 0;
    Summary so_far_;
    std::string latest_;
    bool drawn_ = false;
};

}  // namespace authrig::reports
