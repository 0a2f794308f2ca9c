#include <catch2/catch.hpp>

#include "rendered.hpp"

using namespace authrig;

namespace {

bool tap_has(const std::string& document, const std::string& line) {
    return ("\n" + document).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("TAP counts a fail, an inconclusive and an error case as not ok") {
    const auto document = sample::rendered("tap", sample::sample_run());
    CHECK(document.starts_with("TAP version 14\n1..8\n"));
    CHECK(tap_has(document, "ok 1 - authorization-code/code-single-use[method=basic]@rfc"));
    CHECK(tap_has(document, "not ok 2 - authorization-code/code-single-use[method=post]@rfc"));
    CHECK(tap_has(document, "ok 3 - refresh/rotation@rfc"));
    CHECK(tap_has(document, "ok 4 - resource/token-type@rfc"));
    CHECK(tap_has(document, "ok 5 - expiry/refresh-absolute@rfc # SKIP the target has no clock control"));
    CHECK(tap_has(document, "not ok 6 - pkce/downgrade@rfc"));
    CHECK(tap_has(document, "not ok 7 - errors/unreachable@rfc"));
}

TEST_CASE("TAP says in YAML what was expected and what came") {
    const auto document = sample::rendered("tap", sample::sample_run());
    CHECK(tap_has(document, "      expected: \"status 400\""));
    CHECK(tap_has(document, "      actual: \"status 200\""));
    CHECK(tap_has(document, "      statement: \"A code that was already redeemed is refused.\""));
}

TEST_CASE("TAP plans the cases that an interruption took away, and bails out") {
    const auto document = sample::rendered("tap", sample::interrupted_run());
    CHECK(tap_has(document, "1..312"));
    CHECK(document.ends_with("Bail out! The run was interrupted.\n"));
    CHECK(sample::rendered("tap", sample::abandoned_run()).ends_with("Bail out! nothing listens at http://as.test/token\n"));
}

TEST_CASE("TAP marks an empty run as skipped") {
    CHECK(tap_has(sample::rendered("tap", sample::finished({})), "1..0 # SKIP no case was run"));
}

TEST_CASE("TAP of a proof fails for a survivor that nobody listed") {
    const auto document = sample::rendered("tap", sample::sample_proof());
    CHECK(tap_has(document, "ok 2 - fault accepts_used_code is caught"));
    CHECK(tap_has(document, "not ok 3 - fault omits_pragma is caught # TODO RFC 9111 made the header historic"));
    CHECK(tap_has(document, "not ok 4 - fault issues_short_codes is caught"));
    CHECK(tap_has(document, "not ok 5 - the list of survivors is up to date"));
}
