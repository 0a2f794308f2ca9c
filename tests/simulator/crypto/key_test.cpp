#include "crypto/key.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "crypto/jws.hpp"
#include "crypto/test_keys.hpp"
#include "jose_vectors.hpp"

namespace authrig::crypto {
namespace {

std::string key_load_error(std::string_view pem) {
    const auto key = PublicKeyHandle::from_pem(pem);
    return key ? "loaded" : key.error();
}

}  // namespace

TEST_CASE("The thumbprint is the one of RFC 7638 section 3.1") {
    const auto key = PublicKeyHandle::from_pem(vectors::thumbprint_pem);
    REQUIRE(key);
    CHECK(key->thumbprint() == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

TEST_CASE("A JWK of an RSA key has the numbers of RFC 7515 appendix A.2") {
    const auto key = PublicKeyHandle::from_pem(vectors::a2_public_pem);
    REQUIRE(key);
    CHECK(key->type() == KeyType::rsa);
    CHECK(key->bits() == 2048);
    const auto jwk = nlohmann::json::parse(key->to_jwk("k1"));
    CHECK(jwk ==
          nlohmann::json{
              {"kty", "RSA"}, {"n", vectors::a2_n}, {"e", "AQAB"}, {"use", "sig"}, {"alg", "RS256"}, {"kid", "k1"}});
}

TEST_CASE("A JWK of a P-256 key has the coordinates of RFC 7515 appendix A.3") {
    const auto key = PublicKeyHandle::from_pem(vectors::a3_public_pem);
    REQUIRE(key);
    CHECK(key->type() == KeyType::ec_p256);
    CHECK(key->bits() == 256);
    const auto jwk = nlohmann::json::parse(key->to_jwk());
    CHECK(jwk["kty"] == "EC");
    CHECK(jwk["crv"] == "P-256");
    CHECK(jwk["x"] == "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU");
    CHECK(jwk["y"] == "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
    CHECK(jwk["alg"] == "ES256");
    CHECK(jwk["kid"] == key->thumbprint());
    CHECK_FALSE(jwk.contains("d"));
}

TEST_CASE("The public key of a certificate is the certificate's key") {
    const auto key = PublicKeyHandle::from_pem(vectors::a2_certificate_pem);
    REQUIRE(key);
    CHECK(key->to_pem() == vectors::a2_public_pem);
}

TEST_CASE("Text around the PEM block does no harm") {
    CHECK(PublicKeyHandle::from_pem("subject=CN = x\n" + std::string(vectors::a2_public_pem) + "\n\n"));
}

TEST_CASE("A private key gives its public key, without the private part") {
    const auto key = PrivateKeyHandle::from_pem(vectors::a2_private_pem);
    REQUIRE(key);
    CHECK(key->public_key().to_pem() == vectors::a2_public_pem);
    const auto again = PrivateKeyHandle::from_pem(key->to_pem());
    REQUIRE(again);
    CHECK(again->public_key().to_pem() == vectors::a2_public_pem);
    const auto ec = PrivateKeyHandle::from_pem(vectors::a3_private_pem);
    REQUIRE(ec);
    CHECK(ec->public_key().to_pem() == vectors::a3_public_pem);
}

TEST_CASE("A key that cannot be used is refused with what would do") {
    CHECK_THAT(key_load_error(""), Catch::Contains("-----BEGIN PUBLIC KEY-----"));
    CHECK_THAT(key_load_error("ssh-rsa AAAA jo@host"), Catch::Contains("no PEM block"));
    CHECK_THAT(key_load_error("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n"),
               Catch::Contains("no readable key"));
    CHECK_THAT(key_load_error("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
               Catch::Contains("no readable certificate"));
    CHECK_THAT(key_load_error(vectors::a2_private_pem), Catch::Contains("private key"));
    CHECK_THAT(key_load_error("-----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----\n"),
               Catch::Contains("'RSA PUBLIC KEY' is not supported"));
    CHECK_THAT(key_load_error(vectors::rsa_1024_pem),
               Catch::Contains("1024 bit") && Catch::Contains("RFC 7518 section 3.3"));
    CHECK_THAT(key_load_error(vectors::p384_pem), Catch::Contains("secp384r1"));
    CHECK_THAT(key_load_error(vectors::ed25519_pem), Catch::Contains("ED25519"));
    CHECK_THAT(key_load_error(std::string(70'000, 'x')), Catch::Contains("64 KiB"));
}

TEST_CASE("A private key that cannot be used is refused with what would do") {
    const auto error = [](std::string_view pem) {
        const auto key = PrivateKeyHandle::from_pem(pem);
        return key ? "loaded" : key.error();
    };
    CHECK_THAT(error(vectors::a2_public_pem), Catch::Contains("no PRIVATE KEY block"));
    CHECK_THAT(error(vectors::a2_encrypted_pem), Catch::Contains("encrypted"));
    CHECK_THAT(error(vectors::rsa_1024_private_pem), Catch::Contains("1024 bit"));
    CHECK_THAT(error("-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"),
               Catch::Contains("no readable key"));
}

TEST_CASE("Generated keys are fresh and can sign") {
    const PrivateKeyHandle rsa = generate_rsa();
    const PrivateKeyHandle ec = generate_p256();
    CHECK(rsa.public_key().bits() == 2048);
    CHECK(ec.public_key().thumbprint() != generate_p256().public_key().thumbprint());
    const auto signed_text = parse_compact(sign("ES256", ec, R"({"alg":"ES256"})", "x"));
    REQUIRE(signed_text);
    CHECK(verify(*signed_text, "ES256", ec.public_key()));
    CHECK_THROWS_WITH(generate_rsa(1024), Catch::Contains("2048"));
}

TEST_CASE("The test keys load, are of their kind and all different") {
    std::set<std::string> thumbprints;
    const auto take = [&](const TestKey& test_key, KeyType type) {
        CAPTURE(test_key.name);
        const auto key = PrivateKeyHandle::from_pem(test_key.private_pem);
        REQUIRE(key);
        CHECK(key->public_key().type() == type);
        CHECK(thumbprints.insert(key->public_key().thumbprint()).second);
    };
    for (std::size_t i = 0; i < 2; ++i) take(server_rsa_test_key(i), KeyType::rsa);
    for (std::size_t i = 0; i < 2; ++i) take(server_ec_test_key(i), KeyType::ec_p256);
    for (std::size_t i = 0; i < 4; ++i) take(generated_test_key(i), KeyType::rsa);
    CHECK(server_rsa_test_key(0).name == "server-1");
    CHECK(server_rsa_test_key(2).name == "server-1");
    CHECK(generated_test_key(5).name == "generated-2");
}

TEST_CASE("One key serves several threads") {
    const auto key = PrivateKeyHandle::from_pem(vectors::a3_private_pem);
    REQUIRE(key);
    const PublicKeyHandle public_key = key->public_key();
    int right[2] = {0, 0};
    const auto work = [&](int thread) {
        for (int i = 0; i < 50; ++i) {
            const auto jws = parse_compact(sign("ES256", *key, R"({"alg":"ES256"})", std::to_string(i)));
            right[thread] += jws && verify(*jws, "ES256", public_key);
        }
    };
    std::thread first(work, 0);
    std::thread second(work, 1);
    first.join();
    second.join();
    CHECK(right[0] == 50);
    CHECK(right[1] == 50);
}

}  // namespace authrig::crypto
