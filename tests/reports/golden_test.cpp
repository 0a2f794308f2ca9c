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

/// `run.junit.xml`; the console's text has no extension of its own.
std::string golden_name(const std::string& run, const ReporterInfo& info) {
    return run + "." + (info.extension.empty() ? std::string(info.name) + ".txt" : std::string(info.extension));
}

}  // namespace

TEST_CASE("Every reporter writes the sample run as its golden file has it") {
    for (const auto& info : reporters()) {
        compare(golden_name("run", info), sample::rendered(info.name, sample::sample_run()));
    }
}

TEST_CASE("Every reporter writes a proof as its golden file has it") {
    for (const auto& info : reporters()) {
        compare(golden_name("prove", info), sample::rendered(info.name, sample::sample_proof()));
    }
}
