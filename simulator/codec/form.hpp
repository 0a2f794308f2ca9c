#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "codec/utf8.hpp"

namespace authrig::codec {

/// Name and value pairs in the order of the wire; names may repeat (whether they may is the caller's rule).
using Params = std::vector<std::pair<std::string, std::string>>;

/// Reads `application/x-www-form-urlencoded` (RFC 6749 appendix B; also a query string): `+` is a space. Empty pieces
/// between `&` are skipped, a piece without `=` is a name with an empty value. A bad percent escape, a NUL, or bytes
/// that are not UTF-8 after decoding are errors; the text names the parameter.
[[nodiscard]] tl::expected<Params, std::string> parse_form(std::string_view text);

/// The inverse: a space becomes `+`, everything but unreserved characters is escaped.
[[nodiscard]] std::string encode_form(const Params& params);

/// RFC 3986 section 2.1: unreserved characters (section 2.3) are kept, every other byte becomes `%XX`.
[[nodiscard]] std::string percent_encode(std::string_view text);

/// Undoes percent escapes. The error says which escape is wrong. The bytes are not checked any further.
[[nodiscard]] tl::expected<std::string, std::string> percent_decode(std::string_view text, bool plus_is_space);

}  // namespace authrig::codec
