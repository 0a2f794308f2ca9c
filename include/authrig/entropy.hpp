#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

namespace authrig {

/// `Entropy` is the only source of chance. Safe to use from several threads.
class Entropy {
public:
    virtual ~Entropy() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    /// `length` characters of the base64url alphabet, six fresh bits each.
    [[nodiscard]] std::string text(std::size_t length);
    /// `length` lower-case hexadecimal digits.
    [[nodiscard]] std::string hex(std::size_t length);
};

/// The operating system's generator. Throws `std::system_error` when it fails.
class SystemEntropy final : public Entropy {
public:
    void fill(std::span<std::uint8_t> out) override;

private:
    std::mutex mutex_;
    std::array<std::uint8_t, 4096> pool_{};
    std::size_t used_ = 4096;
};

/// Reproducible: the same seed and label give the same bytes. For tests and scenarios only.
class SeededEntropy final : public Entropy {
public:
    SeededEntropy(std::uint64_t seed, std::string_view label);
    void fill(std::span<std::uint8_t> out) override;

private:
    std::mutex mutex_;
    std::uint64_t state_[4];
};

}  // namespace authrig
