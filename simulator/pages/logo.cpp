#include "pages/logo.hpp"

#include "codec/url.hpp"

namespace authrig::pages {

Html logo_image(std::string_view logo_uri) {
    Html out;
    const auto url = codec::parse_url(logo_uri);
    if (!url) return out;
    const bool inline_image =
        url->scheme == "data" && (url->path.starts_with("image/png;") || url->path.starts_with("image/jpeg;") ||
                                  url->path.starts_with("image/gif;"));
    if (url->scheme != "http" && url->scheme != "https" && !inline_image) return out;
    out.markup("<img class=\"logo\" alt=\"\" referrerpolicy=\"no-referrer\"").attribute("src", logo_uri).markup(">\n");
    return out;
}

}  // namespace authrig::pages
