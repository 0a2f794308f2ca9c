#pragma once

#include <string>
#include <string_view>

#include "engine/expectation.hpp"

namespace authrig::engine {

/// Matches one place of the answer.
inline void match_at(std::string_view path, const Node& expected, const Observed& observed,
                     std::vector<Mismatch>& mismatches) {
    const auto actual = observed.answer.at(path);
    match(expected, actual ? &*actual : nullptr, std::string(path), mismatches);
}

/// One thing that does not hold, said in words.
inline void mismatch(std::vector<Mismatch>& mismatches, std::string path, std::string expected, std::string actual,
                     const Node& where) {
    mismatches.push_back({std::move(path), std::move(expected), std::move(actual), where.mark});
}

}  // namespace authrig::engine
