#include <catch2/catch.hpp>

#include "written_target.hpp"

using namespace authrig;
using target_tests::WrittenTarget;

namespace {

const std::string head = "target: t\nissuer: https://as.example\n";

}  // namespace

TEST_CASE("a target file becomes data, with paths at the issuer's origin") {
    const WrittenTarget written(head +
                                "dialect: workfront\n"
                                "endpoints: { api: /api/me, token: https://other.example/token }\n"
                                "users: { jo: { username: jo@example.com, password: p }, sam: { password: q } }\n"
                                "applications:\n"
                                "  - { type: web, client_id: first, client_secret: s }\n"
                                "promises:\n"
                                "  lifetimes: { code: 60s }\n"
                                "  switches: { narrow_scope: off }\n"
                                "  refresh: { rotation: true, absolute: 14d }\n");
    INFO(written.mistakes());
    REQUIRE(written.target);
    CHECK(written.target->dialect == "workfront");
    CHECK(written.target->endpoints.api == "https://as.example/api/me");
    CHECK(written.target->endpoints.token == "https://other.example/token");
    CHECK(written.target->users.at("jo").username == "jo@example.com");
    CHECK(written.target->users.at("sam").username == "sam");
    CHECK(written.target->applications.front().application.id.value == "first");
    CHECK(to_string(written.target->promises.lifetimes.at("code")) == "1m");
    CHECK(written.target->promises.switches.at("narrow_scope") == "off");
    CHECK(written.target->promises.refresh->rotation);
}

TEST_CASE("each mistake of a target file is told at its place") {
    struct Row {
        std::string text, place, told;
    };
    const auto row = GENERATE(values<Row>(
        {{"isuer: https://as.example\n", "3:1", "isuer"},
         {"dialect: klingon\n", "3:10", "klingon"},
         {"users: { jo: { pasword: x } }\n", "3:16", "pasword"},
         {"users: { jo: secret }\n", "3:14", "`username`"},
         {"users: { jo: { password: { env: AUTHRIG_NO_SUCH_VARIABLE } } }\n", "3:26", "AUTHRIG_NO_SUCH_VARIABLE"},
         {"applications: [ { type: web } ]\n", "3:17", "`client_id` is missing"},
         {"applications: [ first ]\n", "3:17", "`client_id`"},
         {"promises: { lifetimes: { code: soon } }\n", "3:32", "soon"},
         {"promises: { lifetimes: { token: 60s } }\n", "3:26", "token"},
         {"promises: { switches: { narrow_skope: off } }\n", "3:25", "narrow_skope"},
         {"promises: { switches: { narrow_scope: perhaps } }\n", "3:39", "perhaps"},
         {"promises: { behaves: [asks_for_konsent] }\n", "3:23", "asks_for_konsent"},
         {"promises: { refresh: { rotates: true } }\n", "3:24", "rotates"},
         {"scopes: { email: email }\n", "3:11", "email"},
         {"scopes: { read: { params: { a: b } } }\n", "3:17", "`scope` is missing"},
         {"offers: { grants: [password] }\n", "3:11", "grants"},
         {"clock: { method: POST }\n", "3:8", "`command` or `url`"},
         {"clock: /clock\n", "3:8", "takes a map"},
         {"skip: [ { cases: pages/* } ]\n", "3:9", "`reason` is missing"}}));
    CAPTURE(row.text);
    const WrittenTarget written(head + row.text);
    INFO(written.mistakes());
    CHECK_FALSE(written.target);
    REQUIRE_FALSE(written.diagnostics.empty());
    CHECK(written.mistakes().find(row.place + ": ") != std::string::npos);
    CHECK(written.mistakes().find(row.told) != std::string::npos);
}

TEST_CASE("mistakes of several places are told at once") {
    const WrittenTarget written(head + "scopes: { email: x }\ndialect: klingon\n");
    CHECK(written.diagnostics.size() == 2);
}

TEST_CASE("a target without issuer needs its endpoints") {
    const WrittenTarget neither("target: t\n");
    CHECK(neither.mistakes().find("a target needs `issuer`") != std::string::npos);
    const WrittenTarget endpoints(
        "target: t\nendpoints: { authorize: https://a.example/a, token: https://a.example/t }\n");
    CHECK(endpoints.target);
}

TEST_CASE("what is no map is no target file") {
    CHECK(WrittenTarget("- 1\n").mistakes().find("begins with `target: NAME`") != std::string::npos);
    CHECK(WrittenTarget("").mistakes().find("begins with `target: NAME`") != std::string::npos);
}
