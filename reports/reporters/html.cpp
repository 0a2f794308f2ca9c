#include <ostream>

#include "html/sections.hpp"
#include "reporters/entry.hpp"

namespace authrig::reports {

namespace {

/// `HtmlReporter` writes one file that needs nothing else: no network, no fonts, and it reads without its script.
class HtmlReporter final : public Reporter {
public:
    HtmlReporter(std::ostream& out, const ReporterOptions&) : out_(out) {}
    void run_finished(const RunFinished& finished) override { out_ << html::page(finished) << std::flush; }

private:
    std::ostream& out_;
};

}  // namespace

Entry list::html() {
    return {.info = {.name = "html", .summary = "one page for people, with diagrams", .extension = "report.html"},
            .make = make<HtmlReporter>};
}

}  // namespace authrig::reports
