#include "engine/masker.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using engine::Masker;

namespace {

ExchangeRecord token_exchange(const std::string& access_token) {
    ExchangeRecord exchange;
    exchange.origin = "http://as.authrig.test";
    exchange.request.method = "POST";
    exchange.request.target = "/token";
    exchange.response =
        HttpResponse{200, {{"Content-Type", "application/json"}}, R"({"access_token":")" + access_token + R"("})", {}};
    return exchange;
}

}  // namespace

TEST_CASE("secrets are labelled in the order in which they appear, and the same one keeps its label") {
    Masker masker;
    masker.learn_from(token_exchange("first-token-0001"));
    masker.learn_from(token_exchange("other-token-0002"));
    masker.learn_from(token_exchange("first-token-0001"));
    CHECK(masker.mask("Bearer first-token-0001") == "Bearer <access_token 1>");
    CHECK(masker.mask("Bearer other-token-0002") == "Bearer <access_token 2>");
}

TEST_CASE("a secret is masked in its percent-encoded form too") {
    Masker masker;
    masker.learn("code", "a+b/c=d&e f");
    CHECK(masker.mask("code=a%2Bb%2Fc%3Dd%26e+f") == "code=<code 1>");
    CHECK(masker.mask("code=a%2Bb%2Fc%3Dd%26e%20f") == "code=<code 1>");
}

TEST_CASE("the longer of two secrets wins where one begins the other") {
    Masker masker;
    masker.learn("code", "abcdefgh");
    masker.learn("code", "abcdefghijkl");
    CHECK(masker.mask("abcdefghijkl") == "<code 2>");
}

TEST_CASE("the secret inside Basic credentials is masked and the client id stays readable") {
    CaseResult result;
    ExchangeRecord exchange;
    // "s6BhdRkqt3:gX1fBat3bV" is the example of RFC 6749 section 2.3.1.
    exchange.request.headers.add("Authorization", "Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW");
    result.exchanges.push_back(exchange);
    Masker masker;
    masker.learn("client_secret", "gX1fBat3bV");
    masker.mask(result);
    CHECK(result.exchanges[0].request.headers.get("Authorization") == "Basic base64(s6BhdRkqt3:<client_secret 1>)");
}

TEST_CASE("a code that the scenario invented stays readable") {
    ExchangeRecord exchange = token_exchange("first-token-0001");
    exchange.request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    exchange.request.body = "grant_type=authorization_code&code=invented-by-nobody";
    Masker masker;
    masker.learn_from(exchange);
    CHECK(masker.mask(exchange.request.body) == exchange.request.body);
}

TEST_CASE("cookies are sessions, and findings are masked as well") {
    ExchangeRecord exchange;
    exchange.response = HttpResponse{
        302,
        {{"Set-Cookie", "sid=0123456789abcdef; HttpOnly"}, {"Location", "https://c.test/cb?code=abcdefghij&state=x"}},
        "",
        {}};
    Masker masker;
    masker.learn_from(exchange);
    CaseResult result;
    result.findings.push_back({.actual = "code abcdefghij in session 0123456789abcdef"});
    masker.mask(result);
    CHECK(result.findings[0].actual == "code <code 1> in session <session 1>");
}
