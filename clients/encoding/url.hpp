#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace authrig::agents {

/// `Url` is a URI in its five parts (RFC 3986 section 3), as written: nothing is decoded.
struct Url {
    std::string scheme;                    ///< lower case; empty in a relative reference
    std::optional<std::string> authority;  ///< `host:port`
    std::string path;
    std::optional<std::string> query;
    std::optional<std::string> fragment;

    /// `http://host:port`: lower case, without user information and without the scheme's own port.
    [[nodiscard]] std::string origin() const;
    /// Path and query, as a request line has them.
    [[nodiscard]] std::string target() const;
    /// The whole again.
    [[nodiscard]] std::string text() const;
};

/// Splits any URI reference. Never fails: what is no scheme is a path.
[[nodiscard]] Url parse_url(std::string_view text);
/// The URI that `reference` means when it stands in a document at `base` (RFC 3986 section 5.2).
[[nodiscard]] Url resolve(const Url& base, std::string_view reference);
/// `url` with `more` (already encoded) at the end of its query (RFC 6749 section 3.1: an existing query is kept).
void append_query(Url& url, std::string_view more);

}  // namespace authrig::agents
