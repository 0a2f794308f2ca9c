#pragma once

#include <string>

namespace authrig::pages {

/// `ErrorPage` tells what cannot be told by a redirect (RFC 6749 section 4.1.2.1): to the user what happened, to the
/// developer which rule refused and what would do.
struct ErrorPage {
    std::string title = "This request cannot go on";
    std::string what_happened{};  ///< for the user, whole sentences
    std::string error{};          ///< the code, `invalid_request`; empty: not shown
    std::string requirement{};    ///< id of the rule; empty: not shown
    std::string hint{};           ///< for the developer; empty: not shown
};

[[nodiscard]] std::string render(const ErrorPage& page);

}  // namespace authrig::pages
