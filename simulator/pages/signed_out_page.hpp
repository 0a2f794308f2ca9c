#pragma once

#include <string>

namespace authrig::pages {

struct SignedOutPage {
    std::string login_path{};  ///< empty: no link
};

[[nodiscard]] std::string render(const SignedOutPage& page);

}  // namespace authrig::pages
