#include "simulator_in_process.hpp"

// Whatever comes, there is an answer, and it is no server error.

namespace authrig::test {
namespace {

std::string deep_json(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

std::vector<std::string> every_path(const Simulator& simulator) {
    const auto paths = simulator.paths();
    std::vector<std::string> all{"/",
                                 "/consent",
                                 "/.well-known/openid-configuration",
                                 "/__admin/users",
                                 "/__admin/applications",
                                 "/__admin/clock",
                                 "/__admin/faults",
                                 "/__admin/tokens",
                                 "/t/acme/token",
                                 "/nothing"};
    for (const auto& path : {paths.authorize, paths.token, paths.jwt_exchange, paths.revoke, paths.introspect,
                             paths.jwks, paths.metadata, paths.api, paths.login, paths.logout, paths.setup})
        if (!path.empty()) all.push_back(path);
    return all;
}

const std::vector<std::string>& bad_texts() {
    static const std::vector<std::string> texts{"%",
                                                "%zz",
                                                "a=%",
                                                "a=%c3%28",
                                                "\xff\xfe",
                                                std::string("a\0b", 3),
                                                "=",
                                                "&&&",
                                                "a=1&a=2",
                                                "client_id=&client_id=",
                                                "grant_type=authorization_code&code=" + std::string(100'000, 'x'),
                                                "{",
                                                "{}",
                                                "[]",
                                                "null",
                                                "\"text\"",
                                                "7",
                                                "1e999",
                                                R"({"grant_type":7})",
                                                R"({"grant_type":null})",
                                                R"({"grant_type":{"a":1}})",
                                                R"({"a":1,"a":2})",
                                                R"({"a":"\ud800"})",
                                                "{\"a\":\"\xff\"}",
                                                deep_json(31),
                                                deep_json(100'000),
                                                R"({"a":)" + deep_json(5'000) + "}",
                                                "<html></html>",
                                                "token=" + std::string(50'000, '.'),
                                                "jwt_token=a.b.c",
                                                "assertion=..&grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer"};
    return texts;
}

}  // namespace

TEST_CASE("Malformed bodies of any type are answered at every endpoint") {
    const std::string dialect = GENERATE("rfc", "workfront");
    Simulator simulator(strict_config(dialect));
    Browser admin(simulator);
    admin.sign_in("admin");
    for (const auto& path : every_path(simulator))
        for (const char* type : {"application/x-www-form-urlencoded", "application/json", "text/plain", "",
                                 "application/json; charset=latin1"})
            for (const auto& body : bad_texts())
                for (const char* method : {"POST", "PATCH", "DELETE"}) {
                    const auto answer = admin.send({method, path, {{"Content-Type", type}}, body});
                    if (answer.status < 200 || answer.status >= 500) {
                        CAPTURE(path, type, method, body.substr(0, 60));
                        CHECK(answer.status < 500);
                    }
                }
    CHECK(admin.get("/").status == 200);
}

TEST_CASE("Malformed queries are answered at every endpoint") {
    const std::string dialect = GENERATE("rfc", "workfront");
    Simulator simulator(strict_config(dialect));
    Browser browser(simulator);
    for (const auto& path : every_path(simulator))
        for (const auto& query : bad_texts()) {
            const auto answer = browser.get(path + "?" + query);
            if (answer.status < 200 || answer.status >= 500) {
                CAPTURE(path, query.substr(0, 60));
                CHECK(answer.status < 500);
            }
        }
    CHECK(browser.get("/").status == 200);
}

TEST_CASE("Malformed headers are answered") {
    const std::string dialect = GENERATE("rfc", "workfront");
    Simulator simulator(strict_config(dialect));
    const std::vector<std::string> values{"",
                                          " ",
                                          "Basic",
                                          "Basic ",
                                          "Basic !!!",
                                          "Basic " + codec::base64_encode("nocolon"),
                                          "Basic " + codec::base64_encode(":"),
                                          "Basic " + codec::base64_encode("%zz:%zz"),
                                          "Bearer",
                                          "Bearer ",
                                          "Bearer a.b.c",
                                          "Bearer " + std::string(20'000, 'x'),
                                          "\xff",
                                          "Digest x",
                                          ";;;=;=",
                                          "authrig_session="};
    for (const auto& path : every_path(simulator))
        for (const char* name : {"Authorization", "sessionID", "Cookie", "Content-Type", "Host", "Origin", "Accept"})
            for (const auto& value : values) {
                CAPTURE(path, name, value.substr(0, 40));
                CHECK(simulator.handle(form_request(path, {{"grant_type", "client_credentials"}}, {{name, value}}))
                          .status < 500);
                CHECK(simulator.handle(get_request(path, {{name, value}})).status < 500);
            }
}

TEST_CASE("A megabyte of parameters is answered in no time") {
    Simulator simulator(strict_config("rfc"));
    Params many;
    for (int i = 0; i < 100'000; ++i) many.emplace_back("p" + std::to_string(i), "");
    CHECK(simulator.handle(form_request("/token", many)).status == 400);
    CHECK(simulator.handle(form_request("/authorize", many)).status == 400);
    const auto client = register_client(simulator, AppType::web);
    many.insert(many.end(), {{"response_type", "code"}, {"client_id", client.id}, {"redirect_uri", callback}});
    CHECK(simulator.handle(form_request("/authorize", many)).status == 200);
}

TEST_CASE("Strange targets are answered") {
    Simulator simulator(strict_config("workfront"));
    for (const char* target : {"",
                               "?",
                               "//",
                               "/t",
                               "/t/",
                               "/t//",
                               "/t/acme",
                               "/t/acme/t/other/",
                               "/.well-known/",
                               "/.well-known/x/t/",
                               "/__admin",
                               "/__admin/",
                               "/__admin//",
                               "/api",
                               "/api/",
                               "/api/users/",
                               "/attask/api/v",
                               "/attask/api/v/",
                               "/attask/api/v1/",
                               "/setup/applications//",
                               "/setup/applications/%00",
                               "/setup/applications/a/b/c/d/e/f",
                               "/%2e%2e/",
                               "*"}) {
        CAPTURE(target);
        const auto answer = simulator.handle(get_request(target));
        CHECK(answer.status >= 200);
        CHECK(answer.status < 500);
    }
}

TEST_CASE("Claims of a JWT may be of any type") {
    Simulator simulator(strict_config("workfront"));
    const auto machine = register_client(simulator, AppType::m2m);
    for (const char* payload : {"{}", "[]", "7", R"({"exp":"soon"})", R"({"exp":1e308})", R"({"exp":-1e308})",
                                R"({"exp":9223372036854775807})", R"({"aud":[1,2,{}],"iss":7,"sub":[],"jti":{}})",
                                R"({"nbf":[]})", "", "not json"}) {
        const auto jwt = codec::base64url_encode(R"({"alg":"RS256"})") + "." + codec::base64url_encode(payload) + "." +
                         codec::base64url_encode("sig");
        const auto answer = simulator.handle(
            form_request(simulator.paths().jwt_exchange,
                         {{"client_id", machine.id}, {"client_secret", machine.secret}, {"jwt_token", jwt}}));
        CAPTURE(payload);
        CHECK(answer.status == 400);
        CHECK(body_of(answer)["error"] == "invalid_grant");
    }
}

}  // namespace authrig::test
