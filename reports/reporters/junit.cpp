#include <map>
#include <ostream>
#include <set>

#include "reporters/entry.hpp"
#include "writers/failure_text.hpp"
#include "writers/lines.hpp"
#include "writers/proof_text.hpp"
#include "writers/xml_writer.hpp"

namespace authrig::reports {

namespace {

/// `authorization-code` of `authorization-code/code-single-use@rfc`.
std::string suite_folder(const std::string& id) {
    const auto slash = id.substr(0, id.find('[')).rfind('/');
    return slash == std::string::npos ? "scenarios" : id.substr(0, slash);
}

std::string name_in_suite(const std::string& id) {
    const auto slash = id.substr(0, id.find('[')).rfind('/');
    return slash == std::string::npos ? id : id.substr(slash + 1);
}

/// Continuous integration groups by class name and reads dots as packages.
std::string class_name(const std::string& suite) {
    std::string name = "authrig.";
    for (const char c : suite) name += c == '/' ? '.' : c;
    return name;
}

struct SuiteCounts {
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

SuiteCounts counts_of(const std::vector<const CaseResult*>& cases) {
    SuiteCounts counts{.tests = cases.size()};
    for (const auto* result : cases) {
        const auto verdict = result->verdict;
        counts.failures += verdict == Verdict::fail || verdict == Verdict::inconclusive ? 1 : 0;
        counts.errors += verdict == Verdict::error ? 1 : 0;
        counts.skipped += verdict == Verdict::not_applicable ? 1 : 0;
    }
    return counts;
}

std::string failure_message(const CaseResult& result) {
    if (!result.reason.empty()) return result.reason;
    if (result.findings.empty()) return result.title;
    const auto& finding = result.findings.front();
    return finding.requirement + ": expected " + finding.expected + ", got " + finding.actual;
}

/// `JunitReporter` writes the XML that continuous integration reads, within the schema of Jenkins' xUnit plugin. A
/// failure is the subject's, an error ours. Times are zero: equal seeds give equal bytes.
class JunitReporter final : public Reporter {
public:
    JunitReporter(std::ostream& out, const ReporterOptions&) : out_(out) {}
    void run_finished(const RunFinished& finished) override;

private:
    void open_suite(XmlWriter& xml, const std::string& name, const SuiteCounts& counts, const RunFinished& finished);
    void test_case(XmlWriter& xml, const CaseResult& result);
    void outcome(XmlWriter& xml, const CaseResult& result);
    void open_test_case(XmlWriter& xml, const std::string& suite, const std::string& name);
    void fault_suite(XmlWriter& xml, const RunFinished& finished);

    std::ostream& out_;
    std::set<std::pair<std::string, std::string>> names_;
};

void JunitReporter::open_suite(XmlWriter& xml, const std::string& name, const SuiteCounts& counts,
                               const RunFinished& finished) {
    xml.open("testsuite").attribute("name", name).attribute("tests", counts.tests);
    xml.attribute("failures", counts.failures).attribute("errors", counts.errors);
    xml.attribute("skipped", counts.skipped).attribute("time", "0");
    const auto property = [&](std::string_view key, std::string_view value) {
        xml.open("property").attribute("name", key).attribute("value", value).close();
    };
    const auto& started = finished.started;
    xml.open("properties");
    property("version", started.version);
    property("subject", started.subject);
    property("dialect", join(started.dialects, ","));
    property("profile", started.profile);
    property("seed", std::to_string(started.seed));
    if (finished.interrupted) property("interrupted", "true");
    if (!finished.interrupted_because.empty()) property("interrupted_because", finished.interrupted_because);
    xml.close();
}

void JunitReporter::open_test_case(XmlWriter& xml, const std::string& suite, const std::string& name) {
    auto unique = name;
    for (int again = 2; !names_.emplace(suite, unique).second; ++again)
        unique = name + " (" + std::to_string(again) + ")";
    xml.open("testcase").attribute("name", unique).attribute("classname", class_name(suite)).attribute("time", "0");
}

void JunitReporter::outcome(XmlWriter& xml, const CaseResult& result) {
    const auto with = [&](std::string_view element, std::string_view type) {
        xml.open(element).attribute("type", type).attribute("message", failure_message(result));
        xml.text(result.title + "\n" + findings_text(result, {})).close();
    };
    switch (result.verdict) {
        case Verdict::pass:
            return;
        case Verdict::fail:
            return with("failure", "requirement");
        case Verdict::inconclusive:
            return with("failure", "inconclusive");
        case Verdict::error:
            return with("error", "error");
        case Verdict::not_applicable:
            xml.open("skipped").attribute("message", result.reason).close();
            return;
        case Verdict::warn:
        case Verdict::departs:
            const auto word = std::string(to_string(result.verdict));
            xml.open("system-out").text(word + ": " + result.title + "\n" + findings_text(result, {})).close();
            return;
    }
}

void JunitReporter::test_case(XmlWriter& xml, const CaseResult& result) {
    open_test_case(xml, suite_folder(result.id), name_in_suite(result.id));
    outcome(xml, result);
    xml.close();
}

/// `prove`: each fault is a test that passes when the fault is caught.
void JunitReporter::fault_suite(XmlWriter& xml, const RunFinished& finished) {
    const auto proof = weigh(finished.faults);
    const std::size_t stale = finished.survivors.empty() ? 0 : 1;
    open_suite(xml, "faults",
               {.tests = finished.faults.size() + 1,
                .failures = proof.unlisted.size() + stale,
                .skipped = proof.listed.size()},
               finished);
    for (const auto& fault : finished.faults) {
        open_test_case(xml, "faults/" + fault.seam, fault.id);
        if (fault.caught_by.empty() && !fault.survives_because.empty()) {
            xml.open("skipped").attribute("message", fault.survives_because).close();
        } else if (fault.caught_by.empty()) {
            xml.open("failure").attribute("type", "survivor").attribute("message", "no case catches this fault");
            xml.text(fault.summary + "\nbreaks " + fault.breaks).close();
        }
        xml.close();
    }
    open_test_case(xml, "faults", "the list of survivors is up to date");
    if (stale != 0) {
        xml.open("failure").attribute("type", "survivor").attribute("message", finished.survivors.front());
        xml.text(join(finished.survivors, "\n")).close();
    }
    xml.close().close();
}

void JunitReporter::run_finished(const RunFinished& finished) {
    std::map<std::string, std::vector<const CaseResult*>> suites;
    std::vector<const CaseResult*> all;
    for (const auto& result : finished.cases) {
        suites[suite_folder(result.id)].push_back(&result);
        all.push_back(&result);
    }
    auto totals = counts_of(all);
    if (finished.started.command == "prove") {
        totals.tests += finished.faults.size() + 1;
        totals.failures += weigh(finished.faults).unlisted.size() + (finished.survivors.empty() ? 0 : 1);
    }
    XmlWriter xml(out_);
    xml.open("testsuites").attribute("name", "authrig").attribute("time", "0").attribute("tests", totals.tests);
    xml.attribute("failures", totals.failures).attribute("errors", totals.errors);
    for (const auto& [name, cases] : suites) {
        open_suite(xml, name, counts_of(cases), finished);
        for (const auto* result : cases) test_case(xml, *result);
        xml.close();
    }
    if (finished.started.command == "prove") fault_suite(xml, finished);
}

}  // namespace

Entry list::junit() {
    return {.info = {.name = "junit", .summary = "JUnit XML for continuous integration", .extension = "junit.xml"},
            .make = make<JunitReporter>};
}

}  // namespace authrig::reports
