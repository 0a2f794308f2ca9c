#include <catch2/catch.hpp>

#include "engine/url.hpp"
#include "target/public_jwk.hpp"
#include "target/registration.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

std::string from_hex(const std::string& hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return out;
}

std::string pem_of(const std::string& der) {
    const std::string text = base64_encode(der);
    std::string out = "-----BEGIN PUBLIC KEY-----\n";
    for (std::size_t i = 0; i < text.size(); i += 64) out += text.substr(i, 64) + "\n";
    return out + "-----END PUBLIC KEY-----\n";
}

Target offering(std::set<std::string, std::less<>> grants) {
    Target target;
    target.grants = std::move(grants);
    target.scope = "read";
    return target;
}

ApplicationWish web_at(std::string redirect_uri) {
    ApplicationWish wish;
    wish.application.type = AppType::web;
    wish.application.name = "ClientApp app";
    wish.application.redirect_uris = {std::move(redirect_uri)};
    wish.auth = "basic";
    return wish;
}

std::string member(const Node& request, std::string_view name) {
    const Node* found = request.find(name);
    return found ? found->json() : "absent";
}

}  // namespace

TEST_CASE("a web application is registered for the code grant, and for refresh tokens where they are offered") {
    const auto wish = web_at("https://client.authrig.test/cb");
    const Node request = registration_request(offering({"authorization_code", "refresh_token", "implicit"}), wish, {});
    CHECK(member(request, "redirect_uris") == R"(["https://client.authrig.test/cb"])");
    CHECK(member(request, "token_endpoint_auth_method") == R"("client_secret_basic")");
    CHECK(member(request, "grant_types") == R"(["authorization_code","refresh_token"])");
    CHECK(member(request, "response_types") == R"(["code"])");
    CHECK(member(request, "application_type") == R"("web")");
    CHECK(member(request, "scope") == R"("read")");
    CHECK(member(request, "jwks") == "absent");
    CHECK(member(registration_request(offering({}), wish, {}), "grant_types") == R"(["authorization_code"])");
}

TEST_CASE("a case of the implicit grant registers for it (RFC 7591 section 2.1)") {
    CaseSetup setup;
    setup.own_switches["implicit_grant"] = "on";
    const Node request = registration_request(offering({"authorization_code", "implicit"}),
                                              web_at("https://client.authrig.test/cb"), setup);
    CHECK(member(request, "grant_types") == R"(["authorization_code","implicit"])");
    CHECK(member(request, "response_types") == R"(["code","token"])");
}

TEST_CASE("loopback and private-use redirect URIs are those of native applications (RFC 8252 section 7)") {
    const auto [uri, type] = GENERATE(table<std::string, std::string>({{"http://127.0.0.1:3000/cb", "native"},
                                                                       {"http://[::1]/cb", "native"},
                                                                       {"com.example.app:/cb", "native"},
                                                                       {"https://localhost/cb", "web"},
                                                                       {"http://client.example/cb", "web"}}));
    CAPTURE(uri);
    CHECK(member(registration_request(offering({}), web_at(uri), {}), "application_type") == '"' + type + '"');
}

TEST_CASE("an application asks for its own scope, else for all that any case asks for") {
    Target target = offering({});
    target.scope_words.set("offline_access", {{"openid", "offline_access"}, {}});
    ApplicationWish wish = web_at("https://client.authrig.test/cb");
    CHECK(member(registration_request(target, wish, {}), "scope") == R"("openid offline_access read")");
    wish.application.scope = "offline_access";
    CHECK(member(registration_request(target, wish, {}), "scope") == R"("openid offline_access")");
}

TEST_CASE("keys are registered as a JWK set where they authenticate") {
    ApplicationWish wish;
    wish.application.type = AppType::m2m;
    wish.application.public_keys = {{"k1", test_key_pair("k1").public_pem, ""}};
    wish.auth = "private_key_jwt";
    const Node request = registration_request(offering({"client_credentials"}), wish, {});
    CHECK(member(request, "grant_types") == R"(["client_credentials"])");
    CHECK(member(request, "response_types") == "[]");
    const Node* key = &request.find("jwks")->find("keys")->list().front();
    CHECK(key->find("kid")->text() == "k1");
    CHECK(key->find("kty")->text() == "RSA");
    CHECK(key->find("e")->text() == "AQAB");
    wish.auth = "basic";
    CHECK(member(registration_request(offering({"client_credentials"}), wish, {}), "jwks") == "absent");
}

TEST_CASE("the keys of the RFCs come out of their SubjectPublicKeyInfo as they are printed") {
    // RFC 7515 appendix A.3.
    const std::string x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                      y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
    const auto ec = public_jwk(pem_of(from_hex("3059301306072a8648ce3d020106082a8648ce3d03010703420004") +
                                      base64_decode(x) + base64_decode(y)),
                               "ec");
    REQUIRE(ec);
    CHECK(ec->find("x")->text() == x);
    CHECK(ec->find("y")->text() == y);
    CHECK(ec->find("crv")->text() == "P-256");
    // RFC 7515 appendix A.2.
    const std::string n =
        "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-"
        "pCgNMs"
        "D1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-"
        "UTo7WTBEMa2R2CapHg665xsmtdV"
        "MTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_"
        "h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
    const auto rsa = public_jwk(pem_of(from_hex("30820122300d06092a864886f70d01010105000382010f003082010a0282010100") +
                                       base64_decode(n) + from_hex("0203010001")),
                                "rsa");
    REQUIRE(rsa);
    CHECK(rsa->find("n")->text() == n);
    CHECK(rsa->find("e")->text() == "AQAB");
    CHECK_FALSE(public_jwk("no key", "x"));
    CHECK_FALSE(public_jwk(pem_of("too short"), "x"));
}
