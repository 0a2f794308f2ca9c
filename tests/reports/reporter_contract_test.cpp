#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "html_check.hpp"
#include "pattern.hpp"
#include "rendered.hpp"
#include "writers/printable.hpp"
#include "xml_tree.hpp"

using namespace authrig;

namespace {

bool is_text_for_a_terminal(std::string_view text) {
    while (!text.empty()) {
        const auto point = reports::next_code_point(text);
        const bool control = point.value < 0x20 && point.value != '\n' && point.value != '\t';
        if (!point.valid || control || point.value == 0x7f || point.value == 0x202e) return false;
        text.remove_prefix(point.size);
    }
    return true;
}

/// Lines of TAP 14: version, plan, points, comments, YAML blocks, bail out; as many points as planned.
void check_tap(const std::string& document, bool interrupted) {
    static const std::string line_form =
        R"(TAP version 14|1\.\.[0-9]+( # SKIP .*)?|(not )?ok [0-9]+ - ([^#\]|\\#|\\\\)*( # (SKIP|TODO) .*)?|#.*|  .*|Bail out!.*)";
    std::istringstream lines(document);
    std::string line;
    std::size_t points = 0, planned = 0;
    bool in_yaml = false;
    while (std::getline(lines, line)) {
        INFO(line);
        CHECK(pattern::is(line, line_form));
        if (line.starts_with("1..")) planned = std::stoul(line.substr(3));
        if (line.starts_with("ok ") || line.starts_with("not ok ")) ++points;
        if (line == "  ---") in_yaml = true;
        if (line.starts_with("  ") && line != "  ---") CHECK(in_yaml);
        if (line == "  ...") in_yaml = false;
    }
    CHECK_FALSE(in_yaml);
    if (interrupted) {
        CHECK(document.find("\nBail out!") != std::string::npos);
    } else {
        CHECK(points == planned);
    }
}

/// A reporter without a line here fails the contract: its document must be checked somehow.
void check_valid(std::string_view reporter, const std::string& document, bool interrupted) {
    if (reporter == "console") {
        CHECK_FALSE(document.empty());
    } else if (reporter == "junit") {
        CHECK(xml::parse(document).name == "testsuites");
    } else if (reporter == "json") {
        CHECK(nlohmann::json::parse(document, nullptr, false).is_object());
    } else if (reporter == "html") {
        CHECK(html_check::errors(document).empty());
    } else if (reporter == "tap") {
        check_tap(document, interrupted);
    } else {
        FAIL("no check for the documents of " << reporter);
    }
}

RunFinished hostile_run() {
    auto run = sample::finished({sample::hostile_case()}, "prove");
    run.started.subject = run.started.profile = run.started.version = sample::hostile_text;
    run.started.dialects = {sample::hostile_text, sample::hostile_text};
    for (auto& row : run.requirements) {
        row.id = row.document = row.section = row.level = row.subject = row.flow = row.statement = row.state =
            row.reason = sample::hostile_text + row.id;
        row.cases = row.faults = {sample::hostile_text};
    }
    run.faults = {{.id = sample::hostile_text,
                   .summary = sample::hostile_text,
                   .breaks = sample::hostile_text,
                   .seam = sample::hostile_text,
                   .caught_by = {},
                   .survives_because = sample::hostile_text}};
    run.survivors = {sample::hostile_text};
    return run;
}

}  // namespace

TEST_CASE("Reporters have names of their own, and only these names make one") {
    std::set<std::string_view> names;
    std::ostringstream out;
    for (const auto& info : reporters()) {
        CHECK(names.insert(info.name).second);
        CHECK_FALSE(info.summary.empty());
        CHECK(make_reporter(info.name, out, {}) != nullptr);
    }
    CHECK(names == std::set<std::string_view>{"console", "junit", "json", "html", "tap"});
    CHECK(make_reporter("yunit", out, {}) == nullptr);
    CHECK(out.str().empty());
}

TEST_CASE("Every reporter leaves a valid document") {
    for (const auto& info : reporters()) {
        DYNAMIC_SECTION(info.name << " for the sample run") {
            check_valid(info.name, sample::rendered(info.name, sample::sample_run()), false);
        }
        DYNAMIC_SECTION(info.name << " for a proof") {
            check_valid(info.name, sample::rendered(info.name, sample::sample_proof()), false);
        }
        DYNAMIC_SECTION(info.name << " for an empty run") {
            check_valid(info.name, sample::rendered(info.name, sample::finished({})), false);
        }
        DYNAMIC_SECTION(info.name << " for a run without events") {
            std::ostringstream out;
            make_reporter(info.name, out, {})->run_finished(RunFinished{});
            check_valid(info.name, out.str(), false);
        }
        DYNAMIC_SECTION(info.name << " for an interrupted run") {
            const auto document = sample::rendered(info.name, sample::interrupted_run());
            check_valid(info.name, document, true);
            CHECK(document.find("interrupted") != std::string::npos);
        }
        DYNAMIC_SECTION(info.name << " for hostile text") {
            const auto document = sample::rendered(info.name, hostile_run());
            check_valid(info.name, document, false);
            const bool json_keeps_the_override = info.name == "json";
            if (!json_keeps_the_override) CHECK(is_text_for_a_terminal(document));
        }
    }
}

TEST_CASE("Documents do not depend on how long a run took, except the console's") {
    auto slower = sample::sample_run();
    slower.seconds *= 3;
    for (auto& result : slower.cases) result.seconds *= 3;
    for (const auto& info : reporters()) {
        INFO(info.name);
        const bool same = sample::rendered(info.name, slower) == sample::rendered(info.name, sample::sample_run());
        CHECK(same == (info.name != "console"));
    }
}

TEST_CASE("Documents do not depend on the order in which cases finish, except the console's") {
    const auto run = sample::sample_run();
    for (const auto& info : reporters()) {
        if (info.name == "console") continue;
        INFO(info.name);
        std::ostringstream out;
        const auto reporter = make_reporter(info.name, out, {});
        reporter->run_started(run.started);
        for (auto result = run.cases.rbegin(); result != run.cases.rend(); ++result) reporter->case_finished(*result);
        reporter->run_finished(run);
        CHECK(out.str() == sample::rendered(info.name, run));
    }
}
