#pragma once

#include <string>
#include <string_view>

namespace authrig::reports {

/// A double-quoted YAML 1.2 scalar on one line (section 7.3.1). Bytes that are no UTF-8 are made visible first.
[[nodiscard]] std::string yaml_scalar(std::string_view text);

}  // namespace authrig::reports
