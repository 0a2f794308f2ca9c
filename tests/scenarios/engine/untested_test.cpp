#include "engine/untested.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "engine/corpus_language.hpp"
#include "engine/proof_file.hpp"
#include "engine/requirement_rows.hpp"
#include "engine/scenario_loader.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

const std::filesystem::path corpus_folder = AUTHRIG_SOURCE_DIR "/scenarios";

/// What is wrong in a file with this text, without the file's name.
std::vector<std::string> said_of(const std::string& text, UntestedReasons* reasons = nullptr) {
    const auto file = std::filesystem::temp_directory_path() / "authrig-untested-test.yaml";
    std::ofstream(file, std::ios::binary) << text;
    Diagnostics diagnostics;
    UntestedReasons read = load_untested(file, diagnostics);
    std::filesystem::remove(file);
    if (reasons) *reasons = std::move(read);
    std::vector<std::string> said;
    for (const Diagnostic& diagnostic : diagnostics)
        said.push_back(to_string(diagnostic).substr(file.string().size() + 1));
    return said;
}

RequirementRow row_of(const std::string& id, const std::string& state) {
    RequirementRow row;
    row.id = id;
    row.state = state;
    return row;
}

}  // namespace

TEST_CASE("every requirement that no case judges has a reason, and no reason is left over") {
    const Loaded loaded = load_corpus({}, corpus_folder / "suites", corpus_language());
    REQUIRE(loaded.diagnostics.empty());
    Diagnostics diagnostics;
    const auto file = corpus_folder / "untested.yaml";
    const UntestedReasons reasons = load_untested(file, diagnostics);
    for (const Diagnostic& wrong : settle_untested(requirement_rows(loaded.cases, {}, reasons), reasons, file))
        diagnostics.push_back(wrong);
    for (const Diagnostic& diagnostic : diagnostics) UNSCOPED_INFO(to_string(diagnostic));
    CHECK(diagnostics.empty());
}

TEST_CASE("mistakes in the reasons are told with their place") {
    CHECK(said_of("- requirement: rfc6749-4.1.2-code-single-uses\n  reason: r\n") ==
          std::vector<std::string>{"1:16: there is no requirement `rfc6749-4.1.2-code-single-uses` (did you mean "
                                   "`rfc6749-4.1.2-code-single-use`?)"});
    CHECK(said_of("- document: rfc8629\n  reason: r\n").size() == 1);
    CHECK(said_of("- subject: clients\n  reason: r\n") ==
          std::vector<std::string>{"1:12: there is no subject `clients` (did you mean `client`?)"});
    CHECK(said_of("- document: rfc8628\n") == std::vector<std::string>{"1:3: a reason is missing"});
    CHECK(said_of("- reason: r\n") ==
          std::vector<std::string>{"1:3: an entry is for a `requirement`, or for a `document`, a `subject` or both"});
    CHECK(said_of("- document: rfc8628\n  raeson: r\n").size() == 2);
    CHECK(said_of("a: b\n").size() == 1);
    CHECK(said_of("").empty());
    Diagnostics diagnostics;
    CHECK(load_untested("/nonexistent/untested.yaml", diagnostics).empty());
    CHECK(diagnostics.empty());
}

TEST_CASE("a reason of its own goes before a group, the first group before the next") {
    UntestedReasons reasons;
    REQUIRE(said_of("- document: rfc8628\n  reason: document\n- subject: client\n  reason: client\n"
                    "- requirement: rfc6749-3.2-token-tls-required\n  reason: own\n",
                    &reasons)
                .empty());
    const auto reason_of = [&](std::string_view id) {
        const auto* found = find_untested(reasons, *find_requirement(id));
        return found ? found->reason : std::string();
    };
    CHECK(reason_of("rfc6749-3.2-token-tls-required") == "own");
    CHECK(reason_of("rfc7521-4-tls-required") == "own");  // covered by the one above
    CHECK(reason_of("rfc6749-10.12-client-csrf-protection") == "client");
    CHECK(reason_of("rfc6749-4.1.2-code-single-use").empty());
    for (const Requirement* requirement : all_requirements())
        if (requirement->document == "rfc8628") CHECK(reason_of(requirement->id) == "document");
}

TEST_CASE("an untested requirement without a reason, and a reason that nothing needs, are told") {
    UntestedReasons reasons;
    said_of("- requirement: rfc6749-3.2-token-tls-required\n  reason: r\n- document: rfc8628\n  reason: r\n", &reasons);
    const auto said = settle_untested({row_of("rfc6749-3.2-token-tls-required", "tested"),
                                       row_of("rfc6749-4.1.2-code-single-use", "not_tested"),
                                       row_of("rfc6749-10.10-guessing-probability", "not_testable")},
                                      reasons, "f");
    REQUIRE(said.size() == 3);
    CHECK(to_string(said[0]) == "f: rfc6749-4.1.2-code-single-use: no case judges it, and no reason is given");
    CHECK(to_string(said[1]) == "f:1:3: `rfc6749-3.2-token-tls-required` is tested: it needs no reason");
    CHECK(to_string(said[2]) == "f:3:3: nothing untested needs this reason");
}
