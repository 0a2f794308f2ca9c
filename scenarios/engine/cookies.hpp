#pragma once

#include "authrig/client.hpp"

namespace authrig::engine {

/// The browser's cookies for that origin, put into a request that is not sent through the browser itself.
void attach_cookies(const UserAgent& browser, OutgoingRequest& outgoing);
/// The anti-forgery token that the browser holds for that origin; empty without one.
[[nodiscard]] std::string csrf_cookie(const UserAgent& browser, const std::string& origin);

}  // namespace authrig::engine
