#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pages/setup_frame.hpp"

namespace authrig::pages {

/// `ApplicationsPage` is the list of registered applications.
struct ApplicationsPage {
    SetupFrame frame{};
    std::vector<Application> applications{};
    std::size_t limit = 10;
};

[[nodiscard]] std::string render(const ApplicationsPage& page);

}  // namespace authrig::pages
