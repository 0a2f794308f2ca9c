#pragma once

#include <string>
#include <string_view>

#include "authrig/http.hpp"
#include "codec/form.hpp"

namespace authrig::sim {

// Faults that misread a request alter it before the honest server sees it. Parameters stand in the query, in a form, or
// as members of a JSON object; a request that cannot be read stays as it is.

/// The first value of a parameter; empty when absent.
[[nodiscard]] std::string param_of(const HttpRequest& request, std::string_view name);
[[nodiscard]] bool has_param(const HttpRequest& request, std::string_view name);
/// Replaces the parameter where it stands, or adds it: to the body of a POST, else to the query.
void set_param(HttpRequest& request, std::string_view name, std::string_view value);
void drop_param(HttpRequest& request, std::string_view name);

/// Whether it is a request to redeem a grant of that `grant_type`.
[[nodiscard]] bool asks_for(const HttpRequest& request, std::string_view grant_type);
/// Makes a token request malformed, so that it is refused with `invalid_request` and changes nothing.
void spoil(HttpRequest& request);

}  // namespace authrig::sim
