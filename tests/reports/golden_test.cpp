#include <catch2/catch.hpp>

#include "golden.hpp"
#include "rendered.hpp"

using namespace authrig;

namespace {

void compare(const std::string& file, const std::string& actual) {
    INFO(file);
    const auto difference = golden::difference(golden::expected(file, actual), actual);
    INFO(difference);
    CHECK(difference.empty());
}

/// `run.junit.xml`, `run.html`.
std::string golden_name(const std::string& run, std::string_view reporter) {
    const std::string_view ending = reporter == "junit" ? ".xml" : reporter == "console" ? ".txt" : "";
    return run + "." + std::string(reporter) + std::string(ending);
}

}  // namespace

TEST_CASE("Every reporter writes the sample run as its golden file has it") {
    for (const auto& info : reporters()) {
        compare(golden_name("run", info.name), sample::rendered(info.name, sample::sample_run()));
    }
}

TEST_CASE("Every reporter writes a proof as its golden file has it") {
    for (const auto& info : reporters()) {
        compare(golden_name("prove", info.name), sample::rendered(info.name, sample::sample_proof()));
    }
}
