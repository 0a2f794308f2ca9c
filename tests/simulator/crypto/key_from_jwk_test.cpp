#include <catch2/catch.hpp>

#include "crypto/key.hpp"

using authrig::crypto::KeyType;
using authrig::crypto::PublicKeyHandle;

// Keys of RFC 7517 appendix A.1.
namespace {

constexpr auto appendix_ec =
    R"({"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"enc","kid":"1"})";
constexpr auto appendix_rsa =
    R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"})";

}  // namespace

TEST_CASE("JWKs of RFC 7517 appendix A.1 are read") {
    const auto ec = PublicKeyHandle::from_jwk(appendix_ec);
    REQUIRE(ec);
    CHECK(ec->type() == KeyType::ec_p256);
    const auto rsa = PublicKeyHandle::from_jwk(appendix_rsa);
    REQUIRE(rsa);
    CHECK(rsa->bits() == 2048);
    // RFC 7638 section 3.1 hashes this very key.
    CHECK(rsa->thumbprint() == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

TEST_CASE("A JWK that is no public key of ours is refused") {
    for (const auto* text : {"", "[]", "{}", R"({"kty":"oct","k":"AAAA"})", R"({"kty":"RSA","n":"AQAB","e":"AQAB"})",
                             R"({"kty":"EC","crv":"P-384","x":"AA","y":"AA"})", R"({"kty":"RSA","n":"!","e":"AQAB"})"}) {
        CAPTURE(text);
        CHECK_FALSE(PublicKeyHandle::from_jwk(text));
    }
}

TEST_CASE("A point that is not on P-256 is refused") {
    std::string off(appendix_ec);
    off.replace(off.find("IFyM"), 4, "IFyQ");
    CHECK_FALSE(PublicKeyHandle::from_jwk(off));
}
