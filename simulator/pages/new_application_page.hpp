#pragma once

#include <optional>
#include <string>

#include "pages/setup_frame.hpp"

namespace authrig::pages {

/// `NewApplicationPage` asks for type and name; everything else is filled in afterwards.
struct NewApplicationPage {
    SetupFrame frame{};
    std::optional<AppType> type{};  ///< chosen before; nothing: none is
    std::string name{};
};

[[nodiscard]] std::string render(const NewApplicationPage& page);

}  // namespace authrig::pages
