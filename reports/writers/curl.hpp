#pragma once

#include <string>
#include <string_view>

#include "authrig/event.hpp"

namespace authrig::reports {

/// A `curl` command that sends the same request, for bash, on one line. Secrets stand as their labels, so the
/// reader fills them in.
[[nodiscard]] std::string curl_line(const ExchangeRecord& exchange);

/// One word of a shell command: bare when harmless, else in quotes; with control characters `$'…'`.
[[nodiscard]] std::string shell_word(std::string_view text);

}  // namespace authrig::reports
