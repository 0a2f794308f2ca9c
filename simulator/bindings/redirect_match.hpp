#pragma once

#include <string_view>

namespace authrig::sim {

/// Whether a requested redirect URI is the registered one: character by character (RFC 6749 section 3.1.2.3), but for the
/// port of a loopback address where `any_loopback_port` is on (RFC 8252 section 7.3).
[[nodiscard]] bool redirect_uri_matches(std::string_view registered, std::string_view requested, bool any_loopback_port);

}  // namespace authrig::sim
