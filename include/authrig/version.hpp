#pragma once

namespace authrig {

inline constexpr const char* version = "0.1.0";

}  // namespace authrig
