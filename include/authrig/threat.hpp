#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "authrig/requirement.hpp"

namespace authrig {

/// `Threat` is an attack on OAuth: what it is called, what an attacker gains by it, and the requirements that stop it.
/// The names follow RFC 9700 section 4 and RFC 6819 section 4.
struct Threat {
    std::string_view id;      ///< `code-injection`
    std::string_view title;   ///< `Authorization code injection`
    std::string_view gain;    ///< one sentence: what the attacker has when it works
    std::string_view source;  ///< `RFC 9700 section 4.5`
    std::span<const Requirement* const> stopped_by;
};

/// Every threat, grouped by what is attacked.
[[nodiscard]] std::span<const Threat> all_threats();
/// Null when there is no such id.
[[nodiscard]] const Threat* find_threat(std::string_view id);
/// The threats that this requirement stops, itself or as the entry that `same_as` names.
[[nodiscard]] std::vector<const Threat*> threats_stopped_by(const Requirement& requirement);

}  // namespace authrig
