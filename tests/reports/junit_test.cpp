#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>

#include "rendered.hpp"
#include "xml_tree.hpp"

using namespace authrig;

namespace {

const xml::Element* test_named(const xml::Element& suites, std::string_view wanted) {
    for (const auto* suite : suites.all("testsuite")) {
        for (const auto* test : suite->all("testcase")) {
            if (test->attribute("name").starts_with(wanted)) return test;
        }
    }
    return nullptr;
}

std::size_t with_child(const xml::Element& suite, std::string_view child) {
    std::size_t count = 0;
    for (const auto* test : suite.all("testcase")) count += test->all(child).empty() ? 0 : 1;
    return count;
}

const std::set<std::string> allowed_in_test{"failure", "error", "skipped", "system-out"};
const std::set<std::string> attributes_of_test{"name", "classname", "time"};

/// The rules of the schema that Jenkins' xUnit plugin uses, as far as they bear on what we write.
void check_suite(const xml::Element& suite, std::set<std::pair<std::string, std::string>>& names) {
    INFO(suite.attribute("name"));
    CHECK(suite.name == "testsuite");
    CHECK(suite.attribute("tests") == std::to_string(suite.all("testcase").size()));
    CHECK(suite.attribute("failures") == std::to_string(with_child(suite, "failure")));
    CHECK(suite.attribute("errors") == std::to_string(with_child(suite, "error")));
    CHECK(suite.attribute("skipped") == std::to_string(with_child(suite, "skipped")));
    CHECK(suite.children.front().name == "properties");
    for (const auto* test : suite.all("testcase")) {
        CHECK(names.emplace(test->attribute("classname"), test->attribute("name")).second);
        CHECK(test->children.size() <= 1);
        for (const auto& child : test->children) CHECK(allowed_in_test.contains(child.name));
        for (const auto& [name, value] : test->attributes) CHECK(attributes_of_test.contains(name));
    }
}

void check_document(const std::string& document) {
    const auto root = xml::parse(document);
    std::set<std::pair<std::string, std::string>> names;
    std::size_t tests = 0, failures = 0, errors = 0;
    for (const auto& suite : root.children) {
        check_suite(suite, names);
        tests += suite.all("testcase").size();
        failures += with_child(suite, "failure");
        errors += with_child(suite, "error");
    }
    CHECK(root.attribute("tests") == std::to_string(tests));
    CHECK(root.attribute("failures") == std::to_string(failures));
    CHECK(root.attribute("errors") == std::to_string(errors));
}

}  // namespace

TEST_CASE("A JUnit document keeps the rules of the public schema") {
    check_document(sample::rendered("junit", sample::sample_run()));
    check_document(sample::rendered("junit", sample::sample_proof()));
    check_document(sample::rendered("junit", sample::interrupted_run()));
    check_document(sample::rendered("junit", sample::finished({})));
}

TEST_CASE("A verdict becomes the outcome that continuous integration knows") {
    const auto root = xml::parse(sample::rendered("junit", sample::sample_run()));
    struct Row {
        std::string test, outcome, type;
    };
    const std::vector<Row> table{
        {"code-single-use[method=basic]", "", ""}, {"code-single-use[method=post]", "failure", "requirement"},
        {"downgrade", "failure", "inconclusive"},  {"unreachable", "error", "error"},
        {"refresh-absolute", "skipped", ""},       {"rotation", "system-out", ""},
        {"token-type", "system-out", ""}};
    for (const auto& row : table) {
        INFO(row.test);
        const auto* test = test_named(root, row.test);
        REQUIRE(test != nullptr);
        REQUIRE(test->children.size() == (row.outcome.empty() ? 0 : 1));
        if (row.outcome.empty()) continue;
        CHECK(test->children.front().name == row.outcome);
        CHECK(test->children.front().attribute("type") == row.type);
    }
    CHECK(test_named(root, "refresh-absolute")->children.front().attribute("message") ==
          "the target has no clock control");
    CHECK(test_named(root, "code-single-use[method=basic]")->attribute("classname") == "authrig.authorization-code");
}

TEST_CASE("Cases of one name stay apart in a JUnit document") {
    check_document(sample::rendered("junit", sample::finished({sample::passing_case(), sample::passing_case()})));
}

TEST_CASE("A fault that nobody listed fails the JUnit document of a proof") {
    const auto root = xml::parse(sample::rendered("junit", sample::sample_proof()));
    CHECK(test_named(root, "accepts_used_code")->children.empty());
    CHECK(test_named(root, "omits_pragma")->children.front().name == "skipped");
    CHECK(test_named(root, "issues_short_codes")->children.front().attribute("type") == "survivor");
    CHECK(test_named(root, "the list of survivors")->children.front().text.find("repeats_state") != std::string::npos);
}

TEST_CASE("xmllint, where there is one, finds the JUnit documents valid") {
    if (std::system("command -v xmllint >/dev/null 2>&1") != 0) {
        WARN("xmllint is not installed: the schema was not used");
        return;
    }
    for (const auto& run :
         {sample::sample_run(), sample::sample_proof(), sample::interrupted_run(), sample::abandoned_run(), sample::finished({})}) {
        const auto file = std::filesystem::temp_directory_path() / "authrig-junit-test.xml";
        std::ofstream(file) << sample::rendered("junit", run);
        const auto command = "xmllint --nonet --noout --schema '" AUTHRIG_SOURCE_DIR "/tests/golden/junit.xsd' '" +
                             file.string() + "' 2>/dev/null";
        CHECK(std::system(command.c_str()) == 0);
        std::filesystem::remove(file);
    }
}
