#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

namespace authrig::codec {

/// How deep arrays and objects may nest.
inline constexpr int json_depth_limit = 32;

/// Reads one JSON text (RFC 8259) strictly: duplicate members (the error names the member; RFC 7519 section 4 lets us
/// refuse them), more than `json_depth_limit` levels, bytes that are not UTF-8, a number that no double holds, and
/// anything after the value are errors.
[[nodiscard]] tl::expected<nlohmann::json, std::string> parse_json_strict(std::string_view text);

/// The same, and the value must be an object.
[[nodiscard]] tl::expected<nlohmann::json, std::string> parse_json_object(std::string_view text);

}  // namespace authrig::codec
