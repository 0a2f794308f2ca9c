#include "engine/answer.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::engine;

TEST_CASE("an answer is reachable by path: status, header without case, JSON members") {
    const Answer answer =
        read_answer("http://as.test/token", {400,
                                             {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
                                             R"({"error":"invalid_grant","list":[{"a":1}]})",
                                             {}});
    CHECK(answer.status() == 400);
    CHECK(answer.at("json.error") == Node("invalid_grant"));
    CHECK(answer.at("json.list.0.a") == Node(std::int64_t{1}));
    CHECK(answer.at("header.cache-CONTROL") == Node("no-store"));
    CHECK_FALSE(answer.at("json.error_description"));
}

TEST_CASE("several fields of a name are joined") {
    const Answer answer =
        read_answer("http://as.test/", {401, {{"WWW-Authenticate", "Basic"}, {"www-authenticate", "Bearer"}}, "", {}});
    CHECK(answer.at("headers.www-authenticate") == Node("Basic, Bearer"));
}

TEST_CASE("a redirect gives its parameters and its address, from query and fragment") {
    const Answer answer =
        read_answer("http://as.test/",
                    {302, {{"Location", "https://c.test/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=x%20y#iss=z"}}, "", {}});
    CHECK(answer.at("redirect.code") == Node("SplxlOBeZQQYbYS6WxSbIA"));
    CHECK(answer.at("redirect.state") == Node("x y"));
    CHECK(answer.at("redirect.iss") == Node("z"));
    CHECK(answer.at("redirect.url") == Node("https://c.test/cb"));
}

TEST_CASE("a Location without a redirect status is no redirect") {
    const Answer answer = read_answer("http://as.test/", {201, {{"Location", "/setup/applications/1"}}, "", {}});
    CHECK_FALSE(answer.at("redirect"));
}

TEST_CASE("the claims of a JWT access token are read, an opaque one has none") {
    // Header and claims of RFC 7519 section 3.1.
    const std::string jwt =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-"
        "mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const Answer answer = read_answer("http://as.test/token", {200, {}, R"({"access_token":")" + jwt + R"("})", {}});
    CHECK(answer.at("claims.iss") == Node("joe"));
    CHECK(answer.at("claims.exp") == Node(std::int64_t{1300819380}));
    CHECK(answer.at("jwt_header.alg") == Node("HS256"));
    CHECK_FALSE(read_answer("http://as.test/token", {200, {}, R"({"access_token":"opaque"})", {}}).at("claims"));
}

TEST_CASE("a body that is no JSON has no json") {
    CHECK_FALSE(read_answer("http://as.test/", {200, {}, R"({"a":1)", {}}).at("json"));
}

TEST_CASE("what was sent is read from query, form and JSON") {
    HttpRequest form;
    form.target = "/token?x=1";
    form.headers.add("Content-Type", "application/x-www-form-urlencoded");
    form.body = "grant_type=refresh_token&scope=a+b";
    CHECK(sent_node(form) == *Node::from_json(R"({"x":"1","grant_type":"refresh_token","scope":"a b"})"));
    HttpRequest json;
    json.headers.add("Content-Type", "application/json; charset=utf-8");
    json.body = R"({"grant_type":"refresh_token"})";
    CHECK(sent_node(json) == *Node::from_json(json.body));
}
