#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `Departure` is a requirement that the subject does not meet, knowingly: why, and what it does instead. Another
/// behaviour is still a failure.
struct Departure {
    std::string requirement;
    std::string reason;
    std::vector<std::string> cases;  ///< patterns with `*` of case ids; empty: all
    Node expect;                     ///< as under `expect:`

    [[nodiscard]] bool covers(std::string_view requirement_id, std::string_view case_id) const;
};

/// `Profile` is what we judge by: the documents, the named choices of the built-in server, the accepted departures.
struct Profile {
    std::string name;
    std::string title;
    std::vector<std::string> documents;
    std::map<std::string, std::string, std::less<>> switches;
    std::vector<Departure> departures;
};

/// Reads `NAME.yaml`. Nothing, and diagnostics, when it cannot be.
[[nodiscard]] std::optional<Profile> load_profile(const std::filesystem::path& file, Diagnostics& diagnostics);

/// `*` stands for any text.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view text);

}  // namespace authrig::engine
