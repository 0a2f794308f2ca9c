#include "encoding/base64.hpp"

#include <catch2/catch.hpp>

using namespace authrig::agents;

TEST_CASE("the vectors of RFC 4648 section 10 hold") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("the vector of RFC 7515 appendix C holds: base64url has no padding") {
    CHECK(base64url("\x03\xEC\xFF\xE0\xC1") == "A-z_4ME");
}

TEST_CASE("the Basic credentials of RFC 7617 section 2 are encoded as printed there") {
    CHECK(base64("Aladdin:open sesame") == "QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
}
