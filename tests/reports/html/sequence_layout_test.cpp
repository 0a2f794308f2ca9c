#include "html/sequence_layout.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sample_run.hpp"

using namespace authrig;
using Kind = reports::html::SequenceRow::Kind;

namespace {

std::vector<Kind> kinds(const reports::html::SequenceLayout& layout) {
    std::vector<Kind> found;
    for (const auto& row : layout.rows) found.push_back(row.kind);
    return found;
}

}  // namespace

TEST_CASE("Who asks stands left of who only answers") {
    const auto layout = reports::html::sequence_layout(sample::passing_case(), 60);
    CHECK(layout.participants == std::vector<std::string>{"jo's browser", "ClientApp alice", "authorization server"});
    CHECK(layout.column("authorization server") == 2);
}

TEST_CASE("A step stands above its exchanges, one without exchanges is a band") {
    const auto layout = reports::html::sequence_layout(sample::passing_case(), 60);
    CHECK(kinds(layout) == std::vector<Kind>{Kind::step, Kind::exchange, Kind::step, Kind::exchange, Kind::band,
                                             Kind::step, Kind::exchange});
    CHECK(layout.rows[4].aside == "now 2026-07-15 12:00:00");
}

TEST_CASE("An exchange that no step names is drawn last, and each is drawn once") {
    auto result = sample::passing_case();
    result.steps[0].exchanges = {1, 1};
    result.steps[3].exchanges.clear();
    const auto layout = reports::html::sequence_layout(result, 60);
    REQUIRE(layout.rows.back().exchange != nullptr);
    CHECK(layout.rows.back().exchange->index == 3);
    CHECK(std::ranges::count(kinds(layout), Kind::exchange) == 3);
}

TEST_CASE("Exchanges beyond the limit are counted") {
    const auto layout = reports::html::sequence_layout(sample::passing_case(), 2);
    CHECK(std::ranges::count(kinds(layout), Kind::exchange) == 2);
    CHECK(layout.hidden == 1);
}
