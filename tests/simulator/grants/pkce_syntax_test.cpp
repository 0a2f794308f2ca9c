#include "bindings/pkce_syntax.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace authrig::sim {

// RFC 7636 section 4.1: code-verifier = 43*128unreserved
TEST_CASE("A verifier has 43 to 128 characters") {
    CHECK_FALSE(verifier_well_formed(""));
    CHECK_FALSE(verifier_well_formed(std::string(42, 'a')));
    CHECK(verifier_well_formed(std::string(43, 'a')));
    CHECK(verifier_well_formed(std::string(44, 'a')));
    CHECK(verifier_well_formed(std::string(127, 'a')));
    CHECK(verifier_well_formed(std::string(128, 'a')));
    CHECK_FALSE(verifier_well_formed(std::string(129, 'a')));
}

TEST_CASE("A verifier consists of unreserved characters") {
    const std::string rest(42, 'a');
    for (const char good : std::string("azAZ09-._~")) CHECK(verifier_well_formed(rest + good));
    for (const char bad : std::string(" +/=%!*\n\x7f\xc3")) CHECK_FALSE(verifier_well_formed(rest + bad));
    CHECK_FALSE(verifier_well_formed(rest + '\0'));
}

TEST_CASE("A challenge is 43 characters of base64url") {
    CHECK(s256_challenge_well_formed("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));  // RFC 7636 appendix B
    CHECK_FALSE(s256_challenge_well_formed(std::string(42, 'a')));
    CHECK_FALSE(s256_challenge_well_formed(std::string(44, 'a')));
    CHECK_FALSE(s256_challenge_well_formed(std::string(42, 'a') + "="));
    CHECK_FALSE(s256_challenge_well_formed(std::string(42, 'a') + "+"));
    CHECK_FALSE(s256_challenge_well_formed(std::string(42, 'a') + "."));
}

}  // namespace authrig::sim
