#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/node.hpp"
#include "authrig/requirement.hpp"

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

/// `LevelChange` is a requirement that another document of the profile weighs differently, or overrules.
struct LevelChange {
    std::string requirement;
    std::optional<Level> level;  ///< nothing: it is not judged
    std::string by;              ///< the document and section that say so
    std::string reason;
};

/// `LeftOut` are cases that assume what a document of the profile forbids.
struct LeftOut {
    std::vector<std::string> cases;  ///< patterns with `*` of case ids
    std::string by;
    std::string reason;
};

/// `Profile` is what we judge by: the documents, the named choices of the built-in server, the accepted departures.
struct Profile {
    std::string name;
    std::string title;
    std::vector<std::string> documents;  ///< whose requirements are judged; empty: all
    std::map<std::string, std::string, std::less<>> switches;
    std::vector<Departure> departures;
    std::vector<std::string> dialects;  ///< that it is for; empty: all
    std::vector<LevelChange> levels;
    std::vector<LeftOut> leaves_out;

    /// Null when the requirement stands as its own document has it.
    [[nodiscard]] const LevelChange* change_of(const Requirement& requirement) const;
    /// The level it is judged at; nothing when it is not: its document, and that of the entry which covers it, is none of
    /// the profile's, or another one overrules it.
    [[nodiscard]] std::optional<Level> level_of(const Requirement& requirement) const;
    /// Why a case that judges `proves` is not run; empty when it is.
    [[nodiscard]] std::string declines(std::string_view case_id, std::string_view dialect,
                                       const std::vector<std::string>& proves) const;
};

/// Reads `NAME.yaml`. Nothing, and diagnostics, when it cannot be.
[[nodiscard]] std::optional<Profile> load_profile(const std::filesystem::path& file, Diagnostics& diagnostics);

/// `*` stands for any text.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view text);

}  // namespace authrig::engine
