#pragma once

#include <string>
#include <string_view>

#include "authrig/event.hpp"

namespace authrig::reports::html {

/// Text for an HTML element or a quoted attribute: made printable, then escaped. Every text that comes from outside
/// goes through here or through `escaped_line`.
[[nodiscard]] std::string escaped(std::string_view text);
/// The same on one line.
[[nodiscard]] std::string escaped_line(std::string_view text);

/// `<code>text</code>`.
[[nodiscard]] std::string code(std::string_view text);
/// A verdict as a coloured label with its symbol and words.
[[nodiscard]] std::string badge(Verdict verdict);
/// Only the symbol, for narrow places; the words are its tooltip.
[[nodiscard]] std::string symbol(Verdict verdict);

}  // namespace authrig::reports::html
