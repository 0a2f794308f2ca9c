#pragma once

#include <string>
#include <string_view>

namespace authrig::reports {

/// `RFC 6749 section 4.1.2`; empty when there is no such requirement.
[[nodiscard]] std::string citation(std::string_view requirement_id);
/// The same from a row's fields: `rfc6749`, `4.1.2`.
[[nodiscard]] std::string citation(std::string_view document, std::string_view section);
/// The requirement's sentence; empty when there is no such requirement.
[[nodiscard]] std::string sentence(std::string_view requirement_id);

}  // namespace authrig::reports
