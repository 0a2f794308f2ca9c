#include "apps/validate_application.hpp"

#include <catch2/catch.hpp>

#include "crypto/key.hpp"
#include "crypto/test_keys.hpp"

namespace authrig::sim {
namespace {

Application valid_web() {
    return {.name = "ClientApp", .type = AppType::web, .redirect_uris = {"https://client.example/cb"}};
}

FieldErrors validate(Application application, const Dialect& dialect = dialect_workfront()) {
    RuleBook book(dialect.name, nullptr);
    return validate_application(application, dialect, Rules(book, "test"));
}

}  // namespace

TEST_CASE("A plain application is acceptable") { CHECK(validate(valid_web()).empty()); }

// workfront/app-name-required
TEST_CASE("A name is needed") {
    for (const auto* name : {"", " ", "\t\r\n"}) {
        auto app = valid_web();
        app.name = name;
        const auto errors = validate(app);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].field == "client_name");
    }
}

TEST_CASE("Redirect URIs are absolute, without fragment, and protected") {
    const auto row = GENERATE(table<const char*, bool>({
        {"https://client.example/cb?x=1", true},
        {"http://127.0.0.1:8080/cb", true},
        {"http://[::1]/cb", true},
        {"http://localhost/cb", true},
        {"com.example.app:/cb", true},
        {"http://client.example/cb", false},
        {"https://client.example/cb#there", false},
        {"/cb", false},
        {"client.example/cb", false},
        {"", false},
        {"app:/cb", false},
        {"https://client.example/\r\nSet-Cookie: a=b", false},
        {"javascript:alert(1)", false},
    }));
    CAPTURE(std::get<0>(row));
    auto app = valid_web();
    app.redirect_uris = {std::get<0>(row)};
    const auto errors = validate(app);
    CHECK(errors.empty() == std::get<1>(row));
    for (const auto& error : errors) CHECK(error.field == "redirect_uris");
}

TEST_CASE("Other fields are checked for their meaning") {
    auto app = valid_web();
    app.client_uri = "not a url";
    app.logo_uri = "javascript:alert(1)";
    app.developer_email = "nobody";
    app.scope = "offline_access everything";
    app.token_endpoint_auth_method = "none";
    CHECK(validate(app).size() == 5);
}

// RFC 7518 section 3.2: 256 bits, of which a base64url character holds six.
TEST_CASE("A chosen secret that keys a MAC has 43 characters at least") {
    const auto row = GENERATE(table<const char*, std::size_t, bool>({
        {"client_secret_jwt", 42, false},
        {"client_secret_jwt", 43, true},
        {"client_secret_basic", 42, true},
    }));
    CAPTURE(std::get<0>(row), std::get<1>(row));
    Application app{.name = "Machine", .type = AppType::m2m, .token_endpoint_auth_method = std::get<0>(row)};
    app.client_secret.assign(std::get<1>(row), 's');
    const auto errors = validate(app);
    CHECK(errors.empty() == std::get<2>(row));
    for (const auto& error : errors) CHECK(error.field == "client_secret");
}

TEST_CASE("What is implied is filled in") {
    RuleBook book("workfront", nullptr);
    Application app{.name = "Machine", .type = AppType::m2m};
    app.public_keys.push_back(
        {"", crypto::PrivateKeyHandle::from_pem(crypto::generated_test_key(0).private_pem)->public_key().to_pem()});
    CHECK(validate_application(app, dialect_workfront(), Rules(book, "test")).empty());
    CHECK(app.token_endpoint_auth_method == "client_secret_basic");
    CHECK_FALSE(app.public_keys[0].kid.empty());
    app.public_keys.push_back({"broken", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"});
    const auto errors = validate_application(app, dialect_workfront(), Rules(book, "test"));
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].field == "public_keys");
}

}  // namespace authrig::sim
