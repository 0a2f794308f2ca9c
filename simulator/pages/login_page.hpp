#pragma once

#include <string>

namespace authrig::pages {

/// `LoginPage` asks for user name and password. They go to this server only, never to the application (RFC 6749 section
/// 1).
struct LoginPage {
    std::string action{};    ///< where the form posts
    std::string csrf{};      ///< hidden field `csrf`
    std::string ticket{};    ///< hidden field `ticket`: the pending authorization request; empty: none, no field
    std::string username{};  ///< filled in again after a failure
    std::string application_name{};  ///< who sent the user here; empty: nobody
    std::string warning{};           ///< about what the user is going to, before anything is typed; empty: none
    std::string error{};             ///< "User name or password is wrong."; empty: first try
};

[[nodiscard]] std::string render(const LoginPage& page);

}  // namespace authrig::pages
