#include <catch2/catch.hpp>

#include "rendered.hpp"

using namespace authrig;

namespace {

/// What a terminal shows: the text after the last time a line was rewritten.
std::string on_screen(const std::string& written) {
    std::string shown;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written.substr(i).starts_with("\r\x1b[2K")) {
            shown.erase(shown.rfind('\n') + 1);
            i += 4;
        } else {
            shown += written[i];
        }
    }
    return shown;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A failure is printed when its case finishes") {
    std::ostringstream out;
    const auto console = make_reporter("console", out, {});
    console->run_started(sample::started(2));
    console->case_finished(sample::passing_case());
    CHECK_FALSE(says(out.str(), "single-use"));
    console->case_finished(sample::failing_case());
    CHECK(says(out.str(), "✗ fail  authorization-code/code-single-use[method=post]@rfc"));
    CHECK(says(out.str(), "rfc6749-4.1.2-code-single-use  MUST  RFC 6749 section 4.1.2"));
    CHECK(says(out.str(), "  expected  status 400\n  actual    status 200\n"));
    CHECK(says(out.str(), "curl -i http://as.authrig.test/token"));
}

TEST_CASE("A failure goes without the scenario's lines when the file is gone") {
    auto result = sample::failing_case();
    result.file = "no/such/file.yaml";
    for (auto& finding : result.findings) finding.file = result.file;
    const auto text = sample::rendered("console", sample::finished({result}));
    CHECK(says(text, "--> no/such/file.yaml:15:15\n\n  expected"));
}

TEST_CASE("The caret stands under the expectation") {
    const auto text = sample::rendered("console", sample::finished({sample::failing_case()}));
    CHECK(says(text,
               "   15 |     expect: { judge: rfc6749-4.1.2-code-single-use, status: 400, error: invalid_grant }\n"
               "      |               ^\n"));
}

TEST_CASE("The summary counts by verdict and says how to repeat the run") {
    const auto text = sample::rendered("console", sample::sample_run());
    CHECK(says(text, "8 cases: 1 pass, 2 fail, 1 warn, 1 departs, 1 not applicable, 1 inconclusive, 1 error\n"));
    CHECK(text.ends_with("12.3 s, repeat with --seed 42\n"));
    CHECK(says(text, "– not applicable  the target has no clock control (1 case)"));
}

TEST_CASE("Without a terminal a case to be looked at gets a line and so does each twentieth of the run, when quiet none") {
    std::ostringstream progress;
    const auto text = sample::rendered("console", sample::sample_run(), {.progress = &progress});
    CHECK_FALSE(says(progress.str(), "✓ pass"));
    CHECK_FALSE(says(progress.str(), "– not applicable"));
    CHECK(says(progress.str(), "✗ fail  "));
    CHECK(says(progress.str(), "1/8\n"));
    CHECK(says(progress.str(), "8/8  2 fail  1 warn  1 inconclusive  1 error\n"));
    RunFinished many = sample::sample_run();
    while (many.cases.size() < 100) many.cases.push_back(many.cases.front());
    many.started.cases = many.cases.size();
    std::ostringstream log;
    sample::rendered("console", many, {.progress = &log});
    CHECK_FALSE(says(log.str(), "\n4/100"));
    CHECK(says(log.str(), "\n5/100"));
    CHECK(says(log.str(), "\n100/100"));
    std::ostringstream silence;
    const auto quiet = sample::rendered("console", sample::sample_run(), {.quiet = true, .progress = &silence});
    CHECK(silence.str().empty());
    CHECK(quiet.size() < text.size());
}

TEST_CASE("A bar rewrites its line and is gone before anything else is printed") {
    std::ostringstream terminal;  // both streams go to one terminal
    const auto console = make_reporter("console", terminal, {.width = 90, .progress_bar = true, .progress = &terminal});
    const auto run = sample::sample_run();
    console->run_started(run.started);
    console->case_finished(run.cases[0]);
    CHECK(says(on_screen(terminal.str()), " 1/8  authorization-code/code-single-use[method=basic]@rfc"));
    for (std::size_t i = 1; i < run.cases.size(); ++i) console->case_finished(run.cases[i]);
    console->run_finished(run);
    CHECK_FALSE(says(on_screen(terminal.str()), "━"));
    CHECK_FALSE(says(on_screen(terminal.str()), "╌"));
    CHECK(on_screen(terminal.str()) == sample::rendered("console", run, {.width = 90}));
}

TEST_CASE("Colours are used when asked for, and the words stay") {
    const auto text = sample::rendered("console", sample::sample_run(), {.color = true});
    CHECK(says(text, "\x1b[1;31m✗ fail\x1b[0m"));
    CHECK_FALSE(says(sample::rendered("console", sample::sample_run()), "\x1b"));
}

TEST_CASE("A survivor that nobody listed is loud, also when quiet") {
    const auto text = sample::rendered("console", sample::sample_proof(), {.quiet = true});
    CHECK(says(text, "SURVIVE UNLISTED"));
    CHECK(says(text, "issues_short_codes"));
    CHECK(says(text, "3 faults: 1 caught, 1 survives for a listed reason, 1 survives unlisted\n"));
}

TEST_CASE("An interrupted run says how far it came") {
    CHECK(says(sample::rendered("console", sample::interrupted_run()), "interrupted: 2 of 312 cases finished\n"));
    CHECK(says(sample::rendered("console", sample::abandoned_run()),
               "ended early: nothing listens at http://as.test/token\ninterrupted: 2 of 312 cases finished\n"));
}
