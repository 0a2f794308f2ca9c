#pragma once

// The sections of the application's page. For the .cpp files of this folder.

#include "pages/application_page.hpp"

namespace authrig::pages {

/// The form with the fields of the type.
[[nodiscard]] Html application_fields(const ApplicationPage& page);
/// Web and m2m: secrets, deleting and adding them.
[[nodiscard]] Html application_secrets(const ApplicationPage& page);
/// m2m: public keys, adding, generating and deleting them.
[[nodiscard]] Html application_keys(const ApplicationPage& page);
/// What is shown this once: a new secret, a new private key.
[[nodiscard]] Html application_shown_once(const ApplicationPage& page);

}  // namespace authrig::pages
