#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "pages/html.hpp"

namespace authrig::agents {

/// `LoginForm` says which form asks for a name and a password, and in which fields.
struct LoginForm {
    std::size_t form = 0;        ///< index in the page
    std::string username_field;  ///< may be empty: a page that asks for the password only
    std::string password_field;
};

/// The first form with exactly one password field (two ask for a new password). The user name goes to the field named
/// `username`, `user`, `email`, `login`, … else to the last text field before the password.
[[nodiscard]] std::optional<LoginForm> find_login_form(const HtmlPage& page);

}  // namespace authrig::agents
