#pragma once

#include <string_view>

#include "pages/markup.hpp"

namespace authrig::pages {

/// An application's logo; nothing when the address is not http, https or an inline raster image. Decoration: the name
/// stands beside it.
[[nodiscard]] Html logo_image(std::string_view logo_uri);

}  // namespace authrig::pages
