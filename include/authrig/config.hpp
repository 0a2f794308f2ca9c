#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/application.hpp"
#include "authrig/clock.hpp"
#include "authrig/fault.hpp"

namespace authrig {

/// `Tls` is what a server shows in its TLS handshakes: 1.2 or later, with encrypting ciphers only.
struct Tls {
    enum class Mode {
        off,
        generated,  ///< a small authority and a certificate of its own, made at start
        given       ///< from files
    };
    Mode mode = Mode::off;
    std::string certificate_file;         ///< given: PEM, the server's own first, then those between it and the authority
    std::string key_file;                 ///< given: PEM, not encrypted
    std::vector<std::string> host_names;  ///< generated: further names beside `localhost`, `127.0.0.1`, `::1`
};

/// `Config` is everything a simulator is made from. Defaults are strict.
struct Config {
    std::string dialect = "rfc";       ///< `rfc` or `workfront`
    std::string host = "127.0.0.1";    ///< address to bind; only loopback unless `allow_remote`
    bool allow_remote = false;
    std::uint16_t port = 0;            ///< 0: any free port
    int threads = 1;                   ///< threads that serve sockets
    std::string public_url;            ///< issuer origin; empty: `http://127.0.0.1:<port>`, with TLS `https:`
    Tls tls;                           ///< `port` speaks TLS
    std::uint16_t plain_port = 0;      ///< with TLS: where plain http is answered, mostly refused; 0: any free port
    std::optional<std::uint64_t> seed; ///< reproducible chance and fixed test keys; nothing: the system's generator
    std::string seed_label;            ///< mixed into the seed: the case's id
    std::optional<TimePoint> start;    ///< the clock stands still there; nothing: the system's time
    std::map<std::string, std::string, std::less<>> switches;  ///< named leniencies and choices, see `switches()`
    std::map<std::string, Span, std::less<>> lifetimes;        ///< `code access_token access_token_delay session`
    std::string auto_login;            ///< user that is logged in without a page; empty: nobody
    std::vector<User> users;           ///< empty: `jo`, `sam` and the administrator `admin`
    std::vector<Application> applications;
    std::vector<Arming> faults;
    std::size_t journal_limit = 1000;  ///< exchanges kept per tenant
};

/// `SwitchInfo` is one named choice of the server: its values, the default comes first.
struct SwitchInfo {
    std::string_view name;
    std::vector<std::string_view> values;
    std::string_view summary;
};
[[nodiscard]] std::vector<SwitchInfo> switches();

}  // namespace authrig
