#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "authrig/error.hpp"

namespace authrig::engine {

/// No scenario is longer; what is longer was not meant to be one.
inline constexpr std::size_t file_size_limit = 1u << 20;

/// The bytes of a file, at most one more than the limit. The diagnostic says why it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file, Diagnostics& diagnostics);

/// True when the bytes are text: within the size limit, no control characters but line ends and tabs, UTF-8 (RFC 3629).
[[nodiscard]] bool check_text(const std::string& file, std::string_view text, Diagnostics& diagnostics);

}  // namespace authrig::engine
