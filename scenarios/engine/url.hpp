#pragma once

#include <string>
#include <string_view>

#include "authrig/client.hpp"

namespace authrig::engine {

/// An absolute URL in its parts. `target` is path and query; the fragment is apart.
struct Url {
    std::string origin;  ///< `http://as.authrig.test`; empty when the URL is a path
    std::string target = "/";
    std::string fragment;
    [[nodiscard]] std::string path() const;
    [[nodiscard]] std::string query() const;
};
[[nodiscard]] Url split_url(std::string_view url);

/// Percent-decoded; `+` is a space.
[[nodiscard]] std::string form_decode(std::string_view text);
/// application/x-www-form-urlencoded: everything but unreserved characters escaped, a space is `+`.
[[nodiscard]] std::string form_encode(std::string_view text);
/// The same with `%20`.
[[nodiscard]] std::string percent_encode(std::string_view text);

[[nodiscard]] Params parse_form(std::string_view text);
[[nodiscard]] std::string write_form(const Params& params);

/// Base64 and base64url, with or without padding. What is no base64 ends the text.
[[nodiscard]] std::string base64_decode(std::string_view text);
[[nodiscard]] std::string base64_encode(std::string_view text);

}  // namespace authrig::engine
