#pragma once

#include <string>

#include "pages/setup_frame.hpp"

namespace authrig::pages {

/// `ApplicationPage` shows and edits one application: the fields of its type and no others.
struct ApplicationPage {
    SetupFrame frame{};
    Application application{};      ///< as stored, or as sent when `frame.problems` refuses it
    std::string new_secret{};       ///< the secret's text right after it was made, shown this once; empty: none
    std::string new_private_pem{};  ///< the private key right after a pair was generated, shown this once; empty: none
    std::string new_key_kid{};      ///< which pair that was
    std::string pem{};              ///< a public key that was refused, for correction
    bool can_add_secret = true;     ///< false: the button is not offered
};

[[nodiscard]] std::string render(const ApplicationPage& page);

}  // namespace authrig::pages
