#include "crypto/jws.hpp"

#include <catch2/catch.hpp>

#include "codec/base64.hpp"
#include "jose_vectors.hpp"

namespace authrig::crypto {
namespace {

/// The JWT Claims Set that RFC 7515 appendix A.1 to A.3 sign.
constexpr std::string_view jws_example_payload =
    "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";

Jws jws_parsed(std::string_view token) {
    auto jws = parse_compact(token);
    REQUIRE(jws);
    return *jws;
}

PublicKeyHandle jws_public_key(std::string_view pem) { return PublicKeyHandle::from_pem(pem).value(); }
PrivateKeyHandle jws_private_key(std::string_view pem) { return PrivateKeyHandle::from_pem(pem).value(); }

std::string jws_parse_error(std::string_view token) {
    const auto jws = parse_compact(token);
    return jws ? "parsed" : jws.error();
}

std::string jws_with_header(std::string_view header) { return codec::base64url_encode(header) + ".e30.AA"; }

/// The same token with one bit of its signature flipped.
Jws jws_damaged(std::string_view token) {
    Jws jws = jws_parsed(token);
    jws.signature[10] = static_cast<char>(jws.signature[10] ^ 1);
    return jws;
}

}  // namespace

TEST_CASE("RFC 7515 appendix A.1 (HS256) is verified and made") {
    const std::string secret = *codec::base64url_decode(vectors::a1_key);
    const Jws jws = jws_parsed(vectors::a1_token);
    CHECK(jws.alg == "HS256");
    CHECK(jws.typ == "JWT");
    CHECK(jws.kid.empty());
    CHECK(jws.header_json == "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}");
    CHECK(jws.payload == jws_example_payload);
    CHECK(verify_shared(jws, "HS256", secret));
    CHECK_FALSE(verify_shared(jws, "HS256", secret + "x"));
    CHECK_FALSE(verify_shared(jws_damaged(vectors::a1_token), "HS256", secret));
    CHECK(sign_shared("HS256", secret, jws.header_json, jws.payload) == vectors::a1_token);
}

TEST_CASE("RFC 7515 appendix A.2 (RS256) is verified and made") {
    const Jws jws = jws_parsed(vectors::a2_token);
    CHECK(jws.payload == jws_example_payload);
    CHECK(verify(jws, "RS256", jws_public_key(vectors::a2_public_pem)));
    CHECK_FALSE(verify(jws_damaged(vectors::a2_token), "RS256", jws_public_key(vectors::a2_public_pem)));
    CHECK_FALSE(verify(jws, "RS256", jws_public_key(vectors::thumbprint_pem)));
    CHECK(sign("RS256", jws_private_key(vectors::a2_private_pem), R"({"alg":"RS256"})", jws_example_payload) ==
          vectors::a2_token);
}

TEST_CASE("RFC 7515 appendix A.3 (ES256) is verified") {
    const Jws jws = jws_parsed(vectors::a3_token);
    CHECK(verify(jws, "ES256", jws_public_key(vectors::a3_public_pem)));
    CHECK_FALSE(verify(jws_damaged(vectors::a3_token), "ES256", jws_public_key(vectors::a3_public_pem)));
}

TEST_CASE("RS384, RS512 and PS256 agree with the openssl command line") {
    const PublicKeyHandle key = jws_public_key(vectors::a2_public_pem);
    CHECK(verify(jws_parsed(vectors::cli_rs384_token), "RS384", key));
    CHECK(verify(jws_parsed(vectors::cli_rs512_token), "RS512", key));
    CHECK(verify(jws_parsed(vectors::cli_ps256_token), "PS256", key));
    CHECK_FALSE(verify(jws_damaged(vectors::cli_ps256_token), "PS256", key));
    const PrivateKeyHandle signer = jws_private_key(vectors::a2_private_pem);
    CHECK(sign("RS384", signer, R"({"alg":"RS384"})", jws_example_payload) == vectors::cli_rs384_token);
    CHECK(sign("RS512", signer, R"({"alg":"RS512"})", jws_example_payload) == vectors::cli_rs512_token);
}

TEST_CASE("PS256 and ES256 signatures, which hold chance, are verified after signing") {
    const PrivateKeyHandle rsa = jws_private_key(vectors::a2_private_pem);
    const PrivateKeyHandle ec = jws_private_key(vectors::a3_private_pem);
    CHECK(verify(jws_parsed(sign("PS256", rsa, R"({"alg":"PS256"})", "x")), "PS256", rsa.public_key()));
    for (int i = 0; i < 200; ++i) {  // R and S with leading zero bytes come along
        const Jws jws = jws_parsed(sign("ES256", ec, R"({"alg":"ES256"})", std::to_string(i)));
        REQUIRE(jws.signature.size() == 64);
        REQUIRE(verify(jws, "ES256", ec.public_key()));
    }
}

TEST_CASE("The algorithm is the expected one, whatever the header says (RFC 8725 section 3.1)") {
    const PublicKeyHandle rsa = jws_public_key(vectors::a2_public_pem);
    // The public key's text as an HMAC secret: the classic confusion.
    const Jws confused = jws_parsed(sign_shared("HS256", vectors::a2_public_pem, R"({"alg":"HS256"})", "{}"));
    CHECK_FALSE(verify(confused, "RS256", rsa));
    CHECK_FALSE(verify(confused, "HS256", rsa));
    CHECK_FALSE(verify_shared(jws_parsed(vectors::a2_token), "RS256", "x"));

    const Jws none = jws_parsed(codec::base64url_encode(R"({"alg":"none"})") + ".e30.");
    CHECK_FALSE(verify(none, "none", rsa));
    CHECK_FALSE(verify_shared(none, "none", ""));
    CHECK_FALSE(verify(none, "RS256", rsa));

    // A right PS256 signature is no RS256 signature.
    Jws renamed = jws_parsed(vectors::cli_ps256_token);
    renamed.alg = "RS256";
    CHECK_FALSE(verify(renamed, "RS256", rsa));
    // And a key of another type verifies nothing.
    CHECK_FALSE(verify(jws_parsed(vectors::a3_token), "ES256", rsa));
}

TEST_CASE("An ES256 signature has exactly 64 bytes (RFC 7518 section 3.4)") {
    const PublicKeyHandle key = jws_public_key(vectors::a3_public_pem);
    Jws jws = jws_parsed(vectors::a3_token);
    const std::string right = jws.signature;
    jws.signature = right + '\0';
    CHECK_FALSE(verify(jws, "ES256", key));
    jws.signature = right.substr(0, 63);
    CHECK_FALSE(verify(jws, "ES256", key));
    jws.signature = std::string(64, '\0');
    CHECK_FALSE(verify(jws, "ES256", key));
}

TEST_CASE("What does not fit together is not signed") {
    const PrivateKeyHandle rsa = jws_private_key(vectors::a2_private_pem);
    CHECK_THROWS_AS(sign("ES256", rsa, "{}", ""), std::invalid_argument);
    CHECK_THROWS_AS(sign("HS256", rsa, "{}", ""), std::invalid_argument);
    CHECK_THROWS_AS(sign("none", rsa, "{}", ""), std::invalid_argument);
    CHECK_THROWS_AS(sign_shared("RS256", "secret", "{}", ""), std::invalid_argument);
    CHECK(known_algorithm("HS256"));
    CHECK(known_algorithm("PS256"));
    CHECK_FALSE(known_algorithm("none"));
    CHECK_FALSE(known_algorithm("rs256"));
}

TEST_CASE("A compact serialization has three strict parts (RFC 7515 section 7.1)") {
    CHECK_THAT(jws_parse_error(""), Catch::Contains("three parts"));
    CHECK_THAT(jws_parse_error("e30.e30"), Catch::Contains("three parts"));
    CHECK_THAT(jws_parse_error("e30.e30.AA.AA"), Catch::Contains("three parts"));
    CHECK_THAT(jws_parse_error("e30=.e30.AA"), Catch::Contains("header is not base64url"));
    CHECK_THAT(jws_parse_error(jws_with_header(R"({"alg":"RS256"})") + "="),
               Catch::Contains("signature is not base64url"));
    CHECK_THAT(jws_parse_error(" " + jws_with_header(R"({"alg":"RS256"})")),
               Catch::Contains("header is not base64url"));
    CHECK_THAT(jws_parse_error("eyJhbGciOiJSUzI1NiJ9.e3 0.AA"), Catch::Contains("payload is not base64url"));
    CHECK_THAT(jws_parse_error(std::string(jws_size_limit + 1, 'a')), Catch::Contains("longer than"));
}

TEST_CASE("A JOSE header is an object we understand (RFC 7515 section 4)") {
    CHECK_THAT(jws_parse_error(jws_with_header("[]")), Catch::Contains("not a JSON object"));
    CHECK_THAT(jws_parse_error(jws_with_header("{")), Catch::Contains("not a JSON object"));
    CHECK_THAT(jws_parse_error(jws_with_header("{}")), Catch::Contains("no alg"));
    CHECK_THAT(jws_parse_error(jws_with_header(R"({"alg":256})")),
               Catch::Contains("alg in the header is not a string"));
    CHECK_THAT(jws_parse_error(jws_with_header(R"({"alg":"RS256","kid":1})")), Catch::Contains("kid in the header"));
    CHECK_THAT(jws_parse_error(jws_with_header(R"({"alg":"RS256","alg":"none"})")),
               Catch::Contains("\"alg\" stands twice"));
    CHECK_THAT(jws_parse_error(jws_with_header(R"({"alg":"RS256","crit":["b64"],"b64":false})")),
               Catch::Contains("crit"));
    CHECK(jws_parsed(jws_with_header(R"({"alg":"RS256","kid":"k1","typ":"at+jwt"})")).kid == "k1");
}

}  // namespace authrig::crypto
