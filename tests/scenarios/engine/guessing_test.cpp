#include "engine/guessing.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <random>

using namespace authrig::engine;

namespace {

constexpr std::string_view base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view hexadecimal = "0123456789abcdef";

std::vector<std::string> sixty_four(const std::function<std::string(int)>& make) {
    std::vector<std::string> values;
    for (int i = 0; i < 64; ++i) values.push_back(make(i));
    return values;
}

/// Characters drawn evenly; the generator's outputs are fixed by the C++ standard.
std::vector<std::string> drawn(std::string_view alphabet, std::size_t length, const std::string& prefix = {}) {
    std::mt19937_64 chance(20260115);
    return sixty_four([&](int) {
        std::string text = prefix;
        while (text.size() < prefix.size() + length) text.push_back(alphabet[(chance() >> 20) % alphabet.size()]);
        return text;
    });
}

bool guessable(const std::vector<std::string>& values, double bits = 128) {
    return !ways_to_guess(values, bits).empty();
}

}  // namespace

// RFC 6749 section 10.10: 2^-128, better 2^-160. 22 characters of 64 hold 132 bits, 21 hold 126; 32 of 16 hold 128.
TEST_CASE("random values are measured by their places and their alphabet") {
    CHECK_FALSE(guessable(drawn(base64url, 22)));
    CHECK(guessable(drawn(base64url, 21)));
    CHECK_FALSE(guessable(drawn(hexadecimal, 32)));
    CHECK(guessable(drawn(hexadecimal, 31)));
    CHECK_FALSE(guessable(drawn("0123456789", 39)));
    CHECK(guessable(drawn("0123456789", 38)));
    CHECK_FALSE(guessable(drawn(base64url, 27), 160));
    CHECK(guessable(drawn(base64url, 26), 160));
}

TEST_CASE("what all values have in common does not count") {
    CHECK(guessable(drawn(base64url, 21, "a-prefix-that-is-long-enough-for-all-")));
    CHECK_FALSE(guessable(drawn(base64url, 22, "a-prefix-that-is-long-enough-for-all-")));
}

TEST_CASE("values that come again are found") {
    auto values = drawn(base64url, 43);
    values.back() = values.front();
    CHECK(guessable(values));
}

TEST_CASE("a part that repeats another one does not count") {
    auto values = drawn(base64url, 12);
    for (std::string& value : values) value = value + value + value;
    CHECK(guessable(values));
}

TEST_CASE("counters and linear generators are found behind random places") {
    const auto random = drawn(base64url, 43);
    const auto with_number = [&](const std::function<std::uint32_t(int)>& number) {
        return sixty_four([&](int i) {
            std::string digits;
            for (int shift = 28; shift >= 0; shift -= 4) digits.push_back(hexadecimal[(number(i) >> shift) & 15]);
            return digits + random[static_cast<std::size_t>(i)];
        });
    };
    CHECK(guessable(with_number([](int i) { return 1000U + static_cast<std::uint32_t>(i); })));
    CHECK(guessable(with_number([](int i) { return 0x9e3779b9U * static_cast<std::uint32_t>(i); })));
    // ISO/IEC 9899:1999, 7.20.2: the example of rand().
    CHECK(guessable(with_number([](int i) {
        std::uint32_t state = 1;
        for (int round = 0; round <= i; ++round) state = state * 1103515245 + 12345;
        return state;
    })));
}

TEST_CASE("a handful of values tells nothing") { CHECK(guessable({"a", "b", "c"}, 1)); }
