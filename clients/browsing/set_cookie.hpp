#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace authrig::agents {

/// `SetCookie` is a Set-Cookie field, read (RFC 6265 section 5.2).
struct SetCookie {
    std::string name, value;
    bool removes = false;  ///< the server takes the cookie back
};

/// Nothing when the field has no name. A cookie is taken back by `Max-Age` zero or less, or without a `Max-Age` by an
/// `Expires` before the year 2000: an agent has no clock of its own, and servers that take a cookie back date it to
/// 1970.
[[nodiscard]] std::optional<SetCookie> read_set_cookie(std::string_view field);

}  // namespace authrig::agents
