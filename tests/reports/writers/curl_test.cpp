#include <array>
#include <catch2/catch.hpp>
#include <cstdio>

#include "writers/curl.hpp"

using namespace authrig;

namespace {

ExchangeRecord request(std::string method, std::string target, Headers headers = {}, std::string body = {}) {
    ExchangeRecord exchange;
    exchange.origin = "http://as.authrig.test";
    exchange.request = {.method = std::move(method),
                        .target = std::move(target),
                        .headers = std::move(headers),
                        .body = std::move(body)};
    return exchange;
}

/// What bash makes of a word.
std::string through_bash(const std::string& word) {
    const auto command = "bash -c " + reports::shell_word("printf %s " + word);
    std::string out;
    auto* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 256> buffer{};
    for (auto n = fread(buffer.data(), 1, buffer.size(), pipe); n > 0;
         n = fread(buffer.data(), 1, buffer.size(), pipe)) {
        out.append(buffer.data(), n);
    }
    pclose(pipe);
    return out;
}

}  // namespace

TEST_CASE("A form request becomes a curl line") {
    CHECK(
        reports::curl_line(request("POST", "/token",
                                   {{"Host", "as.authrig.test"}, {"Content-Type", "application/x-www-form-urlencoded"}},
                                   "code=<code 1>&x=it's")) ==
        R"(curl -i http://as.authrig.test/token -H 'Content-Type: application/x-www-form-urlencoded' --data-raw 'code=<code 1>&x=it'\''s')");
}

TEST_CASE("Method, target and fields reach curl as they were") {
    struct Row {
        ExchangeRecord exchange;
        std::string line;
    };
    const std::vector<Row> table{
        {request("GET", "/a?b=c&d"), "curl -i 'http://as.authrig.test/a?b=c&d'"},
        {request("HEAD", "/"), "curl -i --head http://as.authrig.test/"},
        {request("POST", "/"), "curl -i -X POST http://as.authrig.test/"},
        {request("DELETE", "/x"), "curl -i -X DELETE http://as.authrig.test/x"},
        {request("GET", "/a/../b"), "curl -i --path-as-is http://as.authrig.test/a/../b"},
        {request("GET", "/?a[]=1"), "curl -i --globoff 'http://as.authrig.test/?a[]=1'"},
        {request("GET", "/", {{"Host", "other.test"}}), "curl -i http://as.authrig.test/ -H 'Host: other.test'"},
        {request("GET", "/", {{"X-Empty", ""}}), "curl -i http://as.authrig.test/ -H 'X-Empty;'"},
        {request("POST", "/", {}, "x"), "curl -i http://as.authrig.test/ -H 'Content-Type:' --data-raw x"},
        {request("PUT", "/", {{"content-type", "text/plain"}}, "@x"),
         "curl -i -X PUT http://as.authrig.test/ -H 'content-type: text/plain' --data-raw @x"},
    };
    for (const auto& row : table) CHECK(reports::curl_line(row.exchange) == row.line);
}

TEST_CASE("A body with a NUL byte comes to curl by a pipe") {
    CHECK(reports::curl_line(request("POST", "/", {{"Content-Type", "a/b"}}, std::string("a\0%", 3))) ==
          R"(printf -- 'a\000\045' | curl -i http://as.authrig.test/ -H 'Content-Type: a/b' --data-binary @-)");
}

TEST_CASE("A shell reads back the word that was meant") {
    for (const std::string word :
         {"plain", "it's", "$HOME `id` \"x\" \\", "a\nb", "\x1b[31m1", "\xff\xfe", "é €", "!x", "$'x'", "~"}) {
        INFO(word);
        CHECK(through_bash(reports::shell_word(word)) == word);
    }
}
