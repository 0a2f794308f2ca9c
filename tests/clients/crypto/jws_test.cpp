#include "crypto/jws.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <catch2/catch.hpp>
#include <memory>

#include "authrig/client.hpp"

using namespace authrig;
using namespace authrig::agents;

namespace {

// The key of RFC 7515 appendix A.2.1, as PKCS #8.
constexpr auto rfc7515_a2_key = R"(-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCh+BYK4uPJtGXO
jS1lYmM2K5J9vinh8CR3/BYlzJChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxL
aYk8wTM/U+3QGbh3hCUv7JFP5IV3aVlL6kKA0ywPVb9ilE8TA5a8bpvfbr3SvaNn
juygxmj3AbONv/s4yDQs4v5tJ/reSlpIdJed1LnPmt7Ex1sFhSwsD174pcF1A5L5
ROjtZMEQxrZHYJqkeDrrnGya11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGUkf
toaHLFcW9Qr4NY2ai50Xw0Byj3+H2JoY2PyrZ62EWQwuz3WTOTY8BwNNb2BvniHg
VFbK5emhAgMBAAECggEAEq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyW
PEAeP88vLNO97IjlA7/GQ5sLKMgvfTeXZx9SE+7YwVol2NXOoAJe46sui395IW/G
O+pWJ1O0BkTGoVEn2bKVRUCgu+GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzj
kn439X0M/V51gfpRLI9JYanrC4D4qAdGcopV/0ZHHzQlBjudU2QvXt4ehNYTCBr6
XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl/x/jTj3ccPDVZFD9pIuhLhBOneufuBiB
4cS98l2SR/RQyGWSeWjnczT0QU91p1DhOVRuOopznQKBgQDgHMQQ60imZV1URk0K
pLttoLhyt3SmqdEf/kgHePDdtzEafpAu+cS191R2JiuoF2yzWXnwFDcqGigp5BNr
0AHQfD8/Lk8l1Mk09jxxCfui5nYooNyac8YFjm3vItzVCVDnEd3BbVWG8qf6deqE
lMGAg+C2V0L4oNXnP7LZcPAZRwKBgQC5A8R+CZW2MvRTLLHzwZkUXV866cff7tx6
kqa0finGG0KgeqlaZPxgCZnFp7AeAcCMtiynVlJ7vMVgePsLq6XtON4tB5kP9jAP
rq3rbAOal78eUH5OcED6eNuCV8ixEu1eWcPNCS/l1OW1EnXUEoEHKl54Xrrz2uNw
kgMTP1FZ1wKBgAcCn1dwJKufzBWQxWQp1vsM5fggqPN1qGb5y0MAk3g7/Ls5bkUp
5u9SN0Ai3Ya6hNnvWJMb7sXQX6U/zyO2M/hTip7tUeh7CXgwo59dkpN75gJLVds2
9+DAncu3KXU4f2Fa+7bLNrur53k8KwPOq2bbuTG69QtV7Jr5MR0AHWKNAoGBAIf/
evpitUf+4JYbLpvNXWcY052Mpz22aR84mY3nh3F2LF2mjMJDpTg7FmuyPcVw6EcG
yoAe9fa65iNqCq+jdw6PVNGo2hxfjSiZ8IIzHdsPXI89//pMjZcQK9r+CCoRjaZj
OYiIDktVWZzmevJuv6WywUqd57LE3Zar3dLSIkx1AoGAIYd7DHOhrWvxkwPQsRM2
tOgrjbcrfvtQJipd+DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd/QJQ3
ydy5cY7YIBi87w93IKLEdfnbJtoOPLUW0ITrJReOgo1cq9SbsxYawBgfp/gh6A56
03k2+ZQwVK0JKSHuLFkuQ3U=
-----END PRIVATE KEY-----
)";

// The payload has CR LF line ends.
constexpr auto rfc7515_payload = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";

/// Checks with OpenSSL directly, apart from the code under test.
bool rsa_verifies(const char* digest, int padding, const std::string& pem, const std::string& input,
                  const std::string& signature) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                        &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX* settings = nullptr;
    if (EVP_DigestVerifyInit(context.get(), &settings, EVP_get_digestbyname(digest), nullptr, key.get()) != 1)
        return false;
    EVP_PKEY_CTX_set_rsa_padding(settings, padding);
    if (padding == RSA_PKCS1_PSS_PADDING) EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST);
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char*>(input.data()), input.size()) == 1;
}

struct RsaRow {
    const char* alg;
    const char* digest;
    int padding;
};

}  // namespace

TEST_CASE("RS256 gives the JWS of RFC 7515 appendix A.2") {
    CHECK(jws_compact(R"({"alg":"RS256"})", rfc7515_payload, "RS256", rfc7515_a2_key) ==
          "eyJhbGciOiJSUzI1NiJ9."
          "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
          "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
          "O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQ"
          "jbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--"
          "xi12jzDwusC-eOkHWEsqt"
          "FZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
}

TEST_CASE("HS256 gives the JWS of RFC 7515 appendix A.1") {
    const unsigned char key[] = {3,   35,  53, 75,  43,  15, 165, 188, 131, 126, 6,   101, 119, 123, 166, 143,
                                 90,  179, 40, 230, 240, 84, 201, 40,  169, 15,  132, 178, 210, 80,  46,  191,
                                 211, 251, 90, 146, 210, 6,  71,  239, 150, 138, 180, 195, 119, 98,  61,  34,
                                 61,  46,  33, 114, 5,   46, 79,  8,   192, 205, 154, 245, 103, 208, 128, 163};
    CHECK(jws_compact("{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}", rfc7515_payload, "HS256",
                      {reinterpret_cast<const char*>(key), sizeof key}) ==
          "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
          "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
          "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
}

TEST_CASE("an unsecured JWS has an empty signature (RFC 7515 appendix A.5)") {
    CHECK(jws_compact(R"({"alg":"none"})", rfc7515_payload, "none", {}) ==
          "eyJhbGciOiJub25lIn0."
          "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.");
}

TEST_CASE("every RSA algorithm makes a signature that its public key verifies and another does not") {
    const auto row = GENERATE(values<RsaRow>({{"RS256", "SHA256", RSA_PKCS1_PADDING},
                                              {"RS384", "SHA384", RSA_PKCS1_PADDING},
                                              {"RS512", "SHA512", RSA_PKCS1_PADDING},
                                              {"PS256", "SHA256", RSA_PKCS1_PSS_PADDING}}));
    const auto& pair = test_key_pair("k1");
    CAPTURE(row.alg);
    const auto signature = jws_signature(row.alg, pair.private_pem, "a.b");
    CHECK(rsa_verifies(row.digest, row.padding, pair.public_pem, "a.b", signature));
    CHECK_FALSE(rsa_verifies(row.digest, row.padding, pair.public_pem, "a.c", signature));
    CHECK_FALSE(rsa_verifies(row.digest, row.padding, test_key_pair("k2").public_pem, "a.b", signature));
}

TEST_CASE("a broken signature differs in one bit and keeps its length") {
    const auto good = jws_compact("{}", "{}", "HS256", "secret");
    const auto broken = jws_compact("{}", "{}", "HS256", "secret", true);
    REQUIRE(good.size() == broken.size());
    std::size_t differing = 0;
    for (std::size_t i = 0; i < good.size(); ++i) differing += good[i] != broken[i] ? 1 : 0;
    CHECK(differing == 1);
}

TEST_CASE("an unknown algorithm and an unfit key are refused") {
    CHECK_THROWS_AS(jws_signature("RS1", rfc7515_a2_key, "x"), std::invalid_argument);
    CHECK_THROWS_AS(jws_signature("RS256", "no PEM", "x"), std::invalid_argument);
    CHECK_THROWS_AS(jws_signature("RS256", test_key_pair("k1").public_pem, "x"), std::invalid_argument);
}

TEST_CASE("there are three test key pairs, all different") {
    CHECK(test_key_pair("k1").kid == "k1");
    CHECK(test_key_pair("k1").public_pem != test_key_pair("k2").public_pem);
    CHECK(test_key_pair("k2").public_pem != test_key_pair("k3").public_pem);
    CHECK_THROWS_AS(test_key_pair("k4"), std::out_of_range);
    for (const auto* name : {"k1", "k2", "k3"}) {
        const auto& pair = test_key_pair(name);
        CHECK(rsa_verifies("SHA256", RSA_PKCS1_PADDING, pair.public_pem, "x",
                           jws_signature("RS256", pair.private_pem, "x")));
    }
}
