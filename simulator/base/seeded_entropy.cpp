#include <bit>

#include "authrig/entropy.hpp"

namespace authrig {

namespace {

// FNV-1a, 64 bits.
std::uint64_t hash_label(std::string_view label) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : label) {
        hash ^= static_cast<std::uint8_t>(c);
        hash *= 0x100000001b3;
    }
    return hash;
}

// Blackman and Vigna's splitmix64: the generator its authors recommend for seeding xoshiro.
std::uint64_t next_splitmix64(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

// Blackman and Vigna's xoshiro256**.
std::uint64_t next_xoshiro256(std::uint64_t (&s)[4]) {
    const std::uint64_t result = std::rotl(s[1] * 5, 7) * 9;
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
}

}  // namespace

SeededEntropy::SeededEntropy(std::uint64_t seed, std::string_view label) {
    // The seed is mixed before it meets the label, so that seed 1 with one label is not seed 2 with another.
    std::uint64_t mixed = next_splitmix64(seed) ^ hash_label(label);
    for (auto& word : state_) word = next_splitmix64(mixed);
}

void SeededEntropy::fill(std::span<std::uint8_t> out) {
    const std::lock_guard lock(mutex_);
    while (!out.empty()) {
        // Byte by byte from the low end: the same on every machine.
        std::uint64_t word = next_xoshiro256(state_);
        for (int i = 0; i < 8 && !out.empty(); ++i, word >>= 8) {
            out.front() = static_cast<std::uint8_t>(word);
            out = out.subspan(1);
        }
    }
}

}  // namespace authrig
