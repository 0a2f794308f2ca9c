#pragma once

#include <set>
#include <string>

#include "engine/subject.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// An application of the target file that does for `wish` and authenticates by `method`; `taken` are the client ids
/// that the case has already. Throws `NotApplicable` with what is missing.
[[nodiscard]] Registered pick_application(const Target& target, const ApplicationWish& wish, const std::string& method,
                                          std::set<std::string>& taken);

}  // namespace authrig::engine
