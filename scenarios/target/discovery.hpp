#pragma once

#include <stdexcept>

#include "target/target.hpp"

namespace authrig::engine {

/// The target cannot be judged as it is described: what is wrong, and the way out. Never a finding.
struct TargetProblem : std::runtime_error {
    enum class Kind { configuration, environment };
    TargetProblem(Kind what, const std::string& message) : std::runtime_error(message), kind(what) {}
    Kind kind;
};

/// Where the metadata document of an issuer is looked for: RFC 8414 section 3, then OpenID's place (section 5).
[[nodiscard]] std::vector<std::string> metadata_places(const std::string& issuer);

/// Fills from the metadata document what the file leaves out. Throws `TargetProblem`.
void discover(Target& target, Transport& transport);

}  // namespace authrig::engine
