#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <system_error>

#include "authrig/entropy.hpp"

namespace authrig {

namespace {

void fill_from_kernel(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const auto got = ::getrandom(out.data(), out.size(), 0);
        if (got >= 0) {
            out = out.subspan(static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            throw std::system_error(errno, std::generic_category(), "getrandom");
        }
    }
}

}  // namespace

// A pool, because a system call for each of a token's few bytes costs more than the rest of minting it.
void SystemEntropy::fill(std::span<std::uint8_t> out) {
    const std::lock_guard lock(mutex_);
    while (!out.empty()) {
        if (used_ == pool_.size()) {
            fill_from_kernel(pool_);
            used_ = 0;
        }
        const std::size_t n = std::min(out.size(), pool_.size() - used_);
        const auto from = pool_.begin() + static_cast<std::ptrdiff_t>(used_);
        std::copy_n(from, n, out.begin());
        std::fill_n(from, n, std::uint8_t{0});  // what was handed out is not kept
        used_ += n;
        out = out.subspan(n);
    }
}

}  // namespace authrig
