#pragma once

#include <string>
#include <string_view>

#include "authrig/client.hpp"

namespace authrig::agents {

/// `name=value&name=value`, in order, form-encoded.
[[nodiscard]] std::string write_form(const Params& params);
/// The reverse; empty pieces are skipped, a piece without `=` has an empty value.
[[nodiscard]] Params read_form(std::string_view text);

/// The first value of that name, or an empty text.
[[nodiscard]] std::string first_value(const Params& params, std::string_view name);
[[nodiscard]] bool contains_name(const Params& params, std::string_view name);

}  // namespace authrig::agents
