#include "crypto/pkce.hpp"

#include <catch2/catch.hpp>

using namespace authrig::agents;

TEST_CASE("the S256 challenge is that of RFC 7636 appendix B") {
    CHECK(s256_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") ==
          "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}
