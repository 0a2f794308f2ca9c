#pragma once

#include <string>
#include <string_view>

#include "pages/markup.hpp"

namespace authrig::pages {

enum class Width { narrow, wide };

/// A whole document around the content of `<main>`. No scripts; nothing is loaded but our own style sheet
/// and what the content names.
[[nodiscard]] std::string document(std::string_view title, Width width, const Html& content);

/// The style sheet of every page, and where the server gives it out: a page stays small, for readers of the journal too.
[[nodiscard]] std::string_view style_sheet();
inline constexpr std::string_view style_sheet_path = "/style.css";

/// The `Content-Security-Policy` under which every page works (RFC 9700 section 4.16). `form_targets` are the origins
/// that a form may lead to besides our own: browsers check the redirect after the consent form, too, so it needs the
/// origin (or the scheme, as `com.example.app:`) of the redirect URI.
[[nodiscard]] std::string content_security_policy(std::string_view form_targets = {});

}  // namespace authrig::pages
