#include "authrig/verify_jwt.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace authrig;

namespace {

// RFC 7515 appendix A.2: the JWS and the key that verifies it.
const std::string rfc7515_a2_jws =
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19"
    "yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt"
    "_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
    "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI"
    "8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
const std::string rfc7515_a2_modulus =
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR"
    "T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXB"
    "dQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9ia"
    "GNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";

std::string key_set(const std::string& modulus) {
    return R"({"keys":[{"kty":"EC"},{"kty":"RSA","n":")" + modulus + R"(","e":"AQAB"}]})";
}

}  // namespace

TEST_CASE("the JWS of RFC 7515 appendix A.2 is verified by its key") {
    CHECK(verify_jwt(rfc7515_a2_jws, key_set(rfc7515_a2_modulus)));
}

TEST_CASE("a JWS with another signature, payload or key is not verified") {
    const auto with_other = [](std::string text, std::size_t at) {
        text[at] = text[at] == 'A' ? 'B' : 'A';
        return text;
    };
    const auto payload = with_other(rfc7515_a2_jws, rfc7515_a2_jws.find('.') + 5);
    const auto signature = with_other(rfc7515_a2_jws, rfc7515_a2_jws.rfind('.') + 5);
    CHECK_FALSE(verify_jwt(payload, key_set(rfc7515_a2_modulus)));
    CHECK_FALSE(verify_jwt(signature, key_set(rfc7515_a2_modulus)));
    CHECK_FALSE(verify_jwt(rfc7515_a2_jws, key_set(with_other(rfc7515_a2_modulus, 40))));
}

TEST_CASE("what is no RS256 JWS or no key set verifies nothing") {
    CHECK_FALSE(verify_jwt("", key_set(rfc7515_a2_modulus)));
    CHECK_FALSE(verify_jwt("e30.e30.", key_set(rfc7515_a2_modulus)));
    // {"alg":"none"}
    CHECK_FALSE(verify_jwt("eyJhbGciOiJub25lIn0.e30.", key_set(rfc7515_a2_modulus)));
    CHECK_FALSE(verify_jwt(rfc7515_a2_jws, "{}"));
    CHECK_FALSE(verify_jwt(rfc7515_a2_jws, R"({"keys":[]})"));
    CHECK_FALSE(verify_jwt(rfc7515_a2_jws, "not json"));
}
