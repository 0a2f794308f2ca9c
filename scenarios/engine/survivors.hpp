#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/event.hpp"

namespace authrig::engine {

/// A fault that no case can catch, and why that is accepted. `fault` may hold `*`.
struct Survivor {
    std::string fault;
    std::string reason;
};
using Survivors = std::vector<Survivor>;

/// Reads a list of { fault, reason }. A file that does not exist lists none.
[[nodiscard]] Survivors load_survivors(const std::filesystem::path& file, Diagnostics& diagnostics);

/// Gives listed survivors their reason, and returns what is wrong as sentences: survivors that are not listed, listed
/// faults that are caught, and, when `complete`, listed faults that do not exist.
[[nodiscard]] std::vector<std::string> settle_survivors(std::vector<FaultRow>& faults, const Survivors& survivors,
                                                        bool complete);

}  // namespace authrig::engine
