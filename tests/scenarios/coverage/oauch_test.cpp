#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/corpus_language.hpp"
#include "engine/scenario_loader.hpp"

namespace {

const std::filesystem::path scenarios_folder = std::filesystem::path(AUTHRIG_SOURCE_DIR) / "scenarios";

using Words = std::vector<std::string>;

struct Row {
    std::string behaviour;
    Words requirements, scenarios;
    std::string refused;
};

Words words_of(const std::string& text) {
    std::istringstream stream(text);
    Words words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

Words cells_of(const std::string& line) {
    Words cells(1);
    for (const char letter : line) {
        if (letter == '\t')
            cells.emplace_back();
        else
            cells.back() += letter;
    }
    return cells;
}

const std::vector<Row>& rows() {
    static const auto read = [] {
        std::ifstream file(scenarios_folder / "coverage" / "oauch.tsv");
        std::vector<Row> found;
        std::string line;
        std::getline(file, line);
        REQUIRE(cells_of(line) == Words{"behaviour", "requirements", "scenarios", "refused"});
        while (std::getline(file, line)) {
            CAPTURE(line);
            const auto cells = cells_of(line);
            REQUIRE(cells.size() == 4);
            found.push_back({cells[0], words_of(cells[1]), words_of(cells[2]), cells[3]});
        }
        return found;
    }();
    return read;
}

/// Scenario → what it judges.
const std::map<std::string, Words>& corpus() {
    static const auto loaded = [] {
        using namespace authrig::engine;
        const auto suites = load_corpus({}, scenarios_folder / "suites", corpus_language());
        REQUIRE(suites.diagnostics.empty());
        std::map<std::string, Words> proves;
        for (const auto& scenario : suites.scenarios) proves[scenario->name] = scenario->proves;
        return proves;
    }();
    return loaded;
}

bool holds(const Words& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

TEST_CASE("every behaviour of the other analyser stands in the table once") {
    std::set<std::string> behaviours;
    std::map<std::string, int> families;
    for (const auto& row : rows()) {
        CAPTURE(row.behaviour);
        CHECK(behaviours.insert(row.behaviour).second);
        ++families[row.behaviour.substr(0, row.behaviour.find('.'))];
    }
    CHECK(behaviours.size() == 177);
    CHECK(families == std::map<std::string, int>{{"ApiEndpoint", 8},
                                                 {"AuthEndpoint", 30},
                                                 {"Concurrency", 5},
                                                 {"DPoP", 5},
                                                 {"DeviceAuthEndpoint", 5},
                                                 {"DocumentSupport", 13},
                                                 {"Features", 19},
                                                 {"IdTokens", 15},
                                                 {"Jwt", 11},
                                                 {"ParEndpoint", 11},
                                                 {"Pkce", 8},
                                                 {"Revocation", 8},
                                                 {"TokenEndpoint", 30},
                                                 {"Tokens", 9}});
}

TEST_CASE("a behaviour is either judged or refused with a reason") {
    for (const auto& row : rows()) {
        CAPTURE(row.behaviour);
        CHECK(row.scenarios.empty() == row.requirements.empty());
        CHECK(row.scenarios.empty() == !row.refused.empty());
        // A word is no reason.
        if (row.scenarios.empty()) CHECK(words_of(row.refused).size() >= 5);
    }
}

TEST_CASE("the scenarios of a behaviour exist and judge its requirements") {
    for (const auto& row : rows()) {
        for (const auto& name : row.scenarios) {
            CAPTURE(row.behaviour, name);
            const auto scenario = corpus().find(name);
            REQUIRE(scenario != corpus().end());
            CHECK(std::ranges::any_of(row.requirements,
                                      [&](const auto& requirement) { return holds(scenario->second, requirement); }));
        }
        for (const auto& requirement : row.requirements) {
            CAPTURE(row.behaviour, requirement);
            CHECK(std::ranges::any_of(row.scenarios,
                                      [&](const auto& name) { return holds(corpus().at(name), requirement); }));
        }
    }
}
