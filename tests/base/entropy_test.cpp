#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>
#include <vector>

#include "authrig/entropy.hpp"

using namespace authrig;

TEST_CASE("a seed and a label give the same bytes everywhere") {
    // Computed apart, from the published splitmix64, FNV-1a and xoshiro256**.
    const std::array<std::uint8_t, 16> expected{0x1e, 0x47, 0x7e, 0x00, 0x64, 0x3d, 0x8d, 0xed,
                                                0xf0, 0xe0, 0xd5, 0xb5, 0x2a, 0xe0, 0xa2, 0x5f};
    std::array<std::uint8_t, 16> bytes{};
    SeededEntropy(42, "demo").fill(bytes);
    CHECK(bytes == expected);
}

TEST_CASE("the same seed and label give the same text") {
    SeededEntropy one(7, "case"), other(7, "case");
    CHECK(one.text(43) == other.text(43));
    CHECK(one.hex(32) == other.hex(32));
}

TEST_CASE("another seed or another label gives another text") {
    std::set<std::string> texts;
    for (const std::uint64_t seed : {0u, 1u, 2u})
        for (const char* label : {"", "a", "b"}) texts.insert(SeededEntropy(seed, label).text(22));
    CHECK(texts.size() == 9);
}

TEST_CASE("text uses the whole base64url alphabet and nothing else") {
    // RFC 4648 section 5.
    const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::string text = SeededEntropy(1, "alphabet").text(4096);
    CHECK(text.size() == 4096);
    CHECK(text.find_first_not_of(alphabet) == std::string::npos);
    CHECK(std::set<char>(text.begin(), text.end()).size() == 64);
}

TEST_CASE("hex uses the sixteen lower-case digits") {
    const std::string text = SeededEntropy(1, "hex").hex(1023);
    CHECK(text.size() == 1023);
    CHECK(text.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(std::set<char>(text.begin(), text.end()).size() == 16);
}

TEST_CASE("no characters are asked for and none are given") {
    SeededEntropy entropy(1, "none");
    CHECK(entropy.text(0).empty());
    CHECK(entropy.hex(0).empty());
}

TEST_CASE("the system's generator repeats nothing, across the end of its pool either") {
    SystemEntropy entropy;
    std::set<std::string> texts;
    for (int i = 0; i < 1000; ++i) texts.insert(entropy.text(22));
    CHECK(texts.size() == 1000);
    std::vector<std::uint8_t> large(10'000);
    entropy.fill(large);
    // 10000 fair bytes leave a value out with a chance of about 256 in 10^17.
    CHECK(std::set<std::uint8_t>(large.begin(), large.end()).size() == 256);
}
