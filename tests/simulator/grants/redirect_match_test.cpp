#include "bindings/redirect_match.hpp"

#include <catch2/catch.hpp>

namespace authrig::sim {
namespace {

struct Row {
    const char* registered;
    const char* requested;
    bool any_port;
    bool matches;
};

}  // namespace

// RFC 6749 section 3.1.2.3, RFC 9700 section 2.1: character by character.
TEST_CASE("A redirect URI matches character by character") {
    const auto row = GENERATE(values<Row>({
        {"https://client.example/cb", "https://client.example/cb", true, true},
        {"https://client.example/cb", "https://client.example/cb/", true, false},
        {"https://client.example/cb", "https://client.example/cb?x=1", true, false},
        {"https://client.example/cb", "https://client.example/CB", true, false},
        {"https://client.example/cb", "https://CLIENT.example/cb", true, false},
        {"https://client.example/cb", "https://client.example:443/cb", true, false},
        {"https://client.example/cb", "http://client.example/cb", true, false},
        {"https://client.example/cb", "https://client.example/%63b", true, false},
        {"https://client.example/cb", "https://client.example/cb#", true, false},
        {"https://client.example/cb", "https://client.example.evil.example/cb", true, false},
        {"https://client.example/cb?a=1", "https://client.example/cb?a=1", true, true},
        {"com.example.app:/cb", "com.example.app:/cb", true, true},
    }));
    CAPTURE(row.registered, row.requested);
    CHECK(redirect_uri_matches(row.registered, row.requested, row.any_port) == row.matches);
}

// RFC 8252 section 7.3: any port, for loopback IP addresses alone.
TEST_CASE("The port of a loopback address is free where that is chosen") {
    const auto row = GENERATE(values<Row>({
        {"http://127.0.0.1/cb", "http://127.0.0.1:51004/cb", true, true},
        {"http://127.0.0.1/cb", "http://127.0.0.1:51004/cb", false, false},
        {"http://127.0.0.1:8080/cb", "http://127.0.0.1:51004/cb", true, true},
        {"http://[::1]/cb", "http://[::1]:51004/cb", true, true},
        {"http://127.0.0.1/cb", "http://127.0.0.2:51004/cb", true, false},
        {"http://127.0.0.1/cb", "http://127.0.0.1:51004/other", true, false},
        {"http://127.0.0.1/cb", "http://127.0.0.1:51004/cb?a", true, false},
        {"http://127.0.0.1/cb", "http://127.0.0.1:51004/cb#f", true, false},
        {"http://127.0.0.1/cb", "https://127.0.0.1:51004/cb", true, false},
        {"http://127.0.0.1/cb", "http://user@127.0.0.1:51004/cb", true, false},
        {"http://127.0.0.1/cb", "http://127.0.0.1:99999/cb", true, false},
        {"http://localhost/cb", "http://localhost:51004/cb", true, false},
        {"https://127.0.0.1/cb", "https://127.0.0.1:51004/cb", true, false},
        {"http://client.example/cb", "http://client.example:51004/cb", true, false},
    }));
    CAPTURE(row.registered, row.requested, row.any_port);
    CHECK(redirect_uri_matches(row.registered, row.requested, row.any_port) == row.matches);
}

}  // namespace authrig::sim
