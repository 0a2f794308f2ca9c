#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "json_schema_check.hpp"
#include "rendered.hpp"

using namespace authrig;
using nlohmann::json;

namespace {

std::vector<std::string> schema_errors(const std::string& document) {
    return json_schema::errors(json::parse(report_schema()), json::parse(document));
}

std::vector<std::string> keys(const nlohmann::ordered_json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

}  // namespace

TEST_CASE("The JSON report keeps its schema") {
    for (const auto& run :
         {sample::sample_run(), sample::sample_proof(), sample::interrupted_run(), sample::abandoned_run(), sample::finished({})}) {
        CHECK(schema_errors(sample::rendered("json", run)).empty());
    }
}

TEST_CASE("The schema notices a report that is wrong") {
    const auto good = json::parse(sample::rendered("json", sample::sample_run()));
    const auto spoilt = [&](const std::string& pointer, const json& value) {
        auto report = good;
        report[json::json_pointer(pointer)] = value;
        return schema_errors(report.dump());
    };
    CHECK(spoilt("/seed", -1).size() == 1);
    CHECK(spoilt("/dialect", 3).size() == 1);
    CHECK(spoilt("/cases/0/verdict", "passed").size() == 1);
    CHECK(spoilt("/cases/1/exchanges/0/at", "yesterday").size() == 1);
    CHECK(spoilt("/cases/1/exchanges/0/response", "none").size() == 1);
    CHECK(spoilt("/summary/pass", 1.5).size() == 1);
    CHECK(spoilt("/requirements/0/state", "maybe").size() == 1);
    CHECK(spoilt("/unknown", true).size() == 1);
    auto without = good;
    without["cases"][0].erase("proves");
    CHECK(schema_errors(without.dump()) == std::vector<std::string>{"/cases/0: lacks \"proves\""});
}

TEST_CASE("The JSON report says its words in their order") {
    const auto run = nlohmann::ordered_json::parse(sample::rendered("json", sample::sample_run()));
    CHECK(keys(run) == std::vector<std::string>{"version", "subject", "dialect", "profile", "seed", "summary", "cases",
                                                "requirements", "threats", "first_fix"});
    CHECK(keys(run["summary"]) ==
          std::vector<std::string>{"pass", "fail", "warn", "departs", "not_applicable", "inconclusive", "error"});
    const auto proof = nlohmann::ordered_json::parse(sample::rendered("json", sample::sample_proof()));
    CHECK(keys(proof).at(9) == "faults");
    CHECK(proof["faults"][1]["survives_because"] == "RFC 9111 made the header historic");
}

TEST_CASE("The JSON report carries a finding and the exchange that it judges") {
    const auto report = json::parse(sample::rendered("json", sample::sample_run()));
    const auto& failed = report["cases"][1];
    CHECK(failed["verdict"] == "fail");
    CHECK(failed["findings"][0]["requirement"] == "rfc6749-4.1.2-code-single-use");
    CHECK(failed["findings"][0]["expected"] == "status 400");
    CHECK(failed["exchanges"][failed["findings"][0]["exchange"].get<std::size_t>() - 1]["response"]["status"] == 200);
    CHECK(failed["exchanges"][2]["at"] == "2026-07-15T12:00:00Z");
}

TEST_CASE("One dialect is a word, several are a list") {
    auto run = sample::finished({});
    CHECK(json::parse(sample::rendered("json", run))["dialect"] == "rfc");
    run.started.dialects = {"rfc", "workfront"};
    CHECK(json::parse(sample::rendered("json", run))["dialect"] == json::array({"rfc", "workfront"}));
}

TEST_CASE("The largest seed is kept") {
    auto run = sample::finished({});
    run.started.seed = 18446744073709551615ULL;
    CHECK(json::parse(sample::rendered("json", run))["seed"].get<std::uint64_t>() == run.started.seed);
}
