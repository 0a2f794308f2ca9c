#pragma once

#include <string>

#include "engine/world.hpp"

namespace authrig::engine {

/// The browser of `user` opens the login page and signs in; `password` instead of the right one when it is not empty.
[[nodiscard]] Answer sign_in(World& world, const std::string& user, const std::string& password);
/// Signs in unless that browser has been signed in by this before. `nobody` stays signed out.
void ensure_signed_in(World& world, const std::string& user);

}  // namespace authrig::engine
