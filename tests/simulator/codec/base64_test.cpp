#include "codec/base64.hpp"

#include <catch2/catch.hpp>

namespace authrig::codec {

TEST_CASE("base64 gives the test vectors of RFC 4648 section 10") {
    const auto [text, encoded] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    }));
    CHECK(base64_encode(text) == encoded);
    CHECK(base64_decode(encoded) == text);
    const std::string unpadded = encoded.substr(0, encoded.find('='));
    CHECK(base64url_encode(text) == unpadded);
    CHECK(base64url_decode(unpadded) == text);
}

TEST_CASE("The two alphabets differ in two characters") {
    // RFC 7515 appendix C: the octets 3, 236, 255, 224, 193.
    const std::string bytes = "\x03\xEC\xFF\xE0\xC1";
    CHECK(base64url_encode(bytes) == "A-z_4ME");
    CHECK(base64_encode(bytes) == "A+z/4ME=");
    CHECK(base64url_decode("A-z_4ME") == bytes);
    CHECK_FALSE(base64url_decode("A+z/4ME"));
    CHECK_FALSE(base64_decode("A-z_4ME="));
}

TEST_CASE("base64url refuses every second spelling of a value") {
    const std::string bad =
        GENERATE("Zg==", "Zg=", "Z", "Zm9vY", "Zm 9v", "Zm9v\n", "Zh", "Zm9", "Zm9v!", "Zm9v\xC3\xA9");
    CAPTURE(bad);
    CHECK_FALSE(base64url_decode(bad));
}

TEST_CASE("base64 refuses missing, stray and non-canonical padding") {
    const std::string bad = GENERATE("Zg", "Zg=", "Zg===", "=Zg=", "Z===", "====", "Zh==", "Zm9=", "Zm9v ", "Zm8=Zm8=");
    CAPTURE(bad);
    CHECK_FALSE(base64_decode(bad));
}

TEST_CASE("Every byte value survives both encodings") {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    CHECK(base64url_decode(base64url_encode(bytes)) == bytes);
    CHECK(base64_decode(base64_encode(bytes)) == bytes);
}

}  // namespace authrig::codec
