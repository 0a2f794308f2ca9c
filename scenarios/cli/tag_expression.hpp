#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace authrig::cli {

/// `security and not slow`, `(code or pkce) and security`; a comma is `or`. Throws `UsageError`.
[[nodiscard]] bool matches_tags(std::string_view expression, const std::vector<std::string>& tags);

}  // namespace authrig::cli
