#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "codec/form.hpp"

namespace authrig::codec {

/// `Url` is an absolute URI taken apart (RFC 3986 section 3). Parts stand as written, nothing is decoded or normalised:
/// redirect URIs are compared character by character.
struct Url {
    std::string scheme;    ///< without `:`
    std::string userinfo;  ///< without `@`
    std::string host;      ///< an IPv6 literal keeps its brackets
    std::string port;      ///< digits
    std::string path;
    std::string query;     ///< without `?`
    std::string fragment;  ///< without `#`
    bool has_authority = false;
    bool has_userinfo = false;
    bool has_port = false;  ///< also for `http://host:/`, where `port` is empty
    bool has_query = false;
    bool has_fragment = false;

    /// `127.0.0.1` and the rest of 127/8, or `[::1]` (RFC 8252 section 7.3). `localhost` is a name, not an address.
    [[nodiscard]] bool is_loopback_address() const;
    /// `http://localhost:8080`: scheme, host and port, lower case. Empty without an authority.
    [[nodiscard]] std::string origin() const;
};

/// An absolute URI with its scheme, any scheme: `https://client.example/cb`, `http://[::1]:8080/`,
/// `com.example.app:/cb` (RFC 8252 section 7.1). Nothing when a character or a part is not as RFC 3986 has it, when an
/// `http` or `https` URI has no host, or when the port is no 16-bit number.
[[nodiscard]] std::optional<Url> parse_url(std::string_view text);

/// Adds parameters to a redirect URI as RFC 6749 sections 3.1.2 and 4.1.2 ask: an existing query is kept, new
/// parameters come after it and before any fragment.
[[nodiscard]] std::string add_query(std::string_view uri, const Params& params);

}  // namespace authrig::codec
