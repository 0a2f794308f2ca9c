#include "engine/scope_words.hpp"

#include <catch2/catch.hpp>

#include "engine/subject.hpp"
#include "written_target.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

ScopeWords openid_words() {
    ScopeWords words;
    words.set("read", {{"api.read"}, {}});
    words.set("offline_access", {{"openid", "offline_access"}, {{"prompt", "consent"}}});
    words.refuse("write", "no writing here");
    return words;
}

}  // namespace

TEST_CASE("a scope goes out in the subject's words and comes back in ours") {
    const auto [ours, theirs] = GENERATE(table<std::string, std::string>({
        {"read", "api.read"},
        {"offline_access", "openid offline_access"},
        {"read offline_access", "api.read openid offline_access"},
        {"offline_access read", "openid offline_access api.read"},
        {"unknown", "unknown"},
        {"unknown read", "unknown api.read"},
    }));
    CHECK(openid_words().theirs(ours) == theirs);
    CHECK(openid_words().ours(theirs) == ours);
}

TEST_CASE("odd scopes stay odd") {
    const auto [ours, theirs] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {" read", " api.read"},
        {"read  read", "api.read "},
        {"READ", "READ"},
        {"read\"", "read\""},
    }));
    CHECK(openid_words().theirs(ours) == theirs);
    // What is no scope by RFC 6749 section 3.3 is shown as the server said it.
    CHECK(openid_words().ours("api.read  openid") == "api.read  openid");
    CHECK(openid_words().ours("openid") == "openid");
}

TEST_CASE("a scope that cannot be had makes the case not applicable, with the reason") {
    CHECK_THROWS_AS(openid_words().theirs("read write"), NotApplicable);
    CHECK_THROWS_WITH(openid_words().theirs("write"), "no writing here");
}

TEST_CASE("requests carry the subject's words, and nothing else of them changes") {
    HttpRequest request;
    request.method = "POST";
    request.target = "/token?x=1&scope=read";
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = "a=%7e&scope=read+unknown&scope=read&b";
    openid_words().put_into(request);
    CHECK(request.target == "/token?x=1&scope=api.read");
    CHECK(request.body == "a=%7e&scope=api.read+unknown&scope=api.read&b");

    request.headers.set("Content-Type", "application/json");
    request.body = R"({"scope":"offline_access","a":1})";
    openid_words().put_into(request);
    CHECK(request.body == R"({"scope":"openid offline_access","a":1})");
}

TEST_CASE("an authorization request takes along what the scope needs, once") {
    const std::string at = "https://as.example/authorize?client_id=c&scope=";
    CHECK(openid_words().put_into_url(at + "read") == at + "api.read");
    CHECK(openid_words().put_into_url(at + "offline_access") == at + "openid+offline_access&prompt=consent");
    CHECK(openid_words().put_into_url(at + "offline_access&prompt=login") == at + "openid+offline_access&prompt=login");
}

TEST_CASE("answers are read in the words of scenarios") {
    Node answer = *Node::from_json(
        R"({"json":{"scope":"openid offline_access","x":"api.read"},"redirect":{"scope":"api.read"},"body":"api.read"})");
    openid_words().read_back(answer);
    CHECK(answer.json() ==
          R"({"json":{"scope":"offline_access","x":"api.read"},"redirect":{"scope":"read"},"body":"api.read"})");
}

TEST_CASE("a target file maps scopes; what it leaves out is looked up among those offered") {
    const target_tests::WrittenTarget written(
        "target: t\nissuer: https://as.example\n"
        "scopes: { write: none, offline_access: { scope: openid offline_access, params: { prompt: consent } } }\n"
        "offers: { scopes: [openid, offline_access] }\n");
    INFO(written.mistakes());
    REQUIRE(written.target);
    const ScopeWords& words = written.target->scope_words;
    CHECK(words.theirs("offline_access") == "openid offline_access");
    CHECK_THROWS_AS(words.theirs("write"), NotApplicable);
    CHECK_THROWS_WITH(words.theirs("read"), Catch::Contains("lists no scope `read`"));
    CHECK(words.all_theirs() == "openid offline_access");
}
