#include <catch2/catch.hpp>

#include "faults/edit_json.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "simulator_in_process.hpp"

namespace authrig::sim {

TEST_CASE("A member is replaced where it stands, also by what is no JSON") {
    std::string body = R"({"a":1,"b":"two","c":null})";
    json_set(body, "b", "1e999");
    CHECK(body == R"({"a":1,"b":1e999,"c":null})");
    std::string other = R"({"a":1})";
    json_set(other, "z", R"("new")");
    CHECK(other == R"({"a":1,"z":"new"})");
    json_remove(other, "a");
    CHECK(other == R"({"z":"new"})");
}

TEST_CASE("Members are read as text and as JSON") {
    const std::string body = R"({"a":1,"b":"t\"wo","c":[1,2]})";
    CHECK(json_string(body, "b") == "t\"wo");
    CHECK(json_string(body, "a").empty());
    CHECK(json_value(body, "c") == "[1,2]");
    CHECK(json_value(body, "none").empty());
    CHECK(json_has(body, "a"));
    CHECK_FALSE(json_has(body, "z"));
}

TEST_CASE("What is no JSON object stays as it is") {
    for (const std::string before : {"", "<html>", "[1]", "7", "{"}) {
        auto body = before;
        json_set(body, "a", "1");
        json_remove(body, "a");
        CHECK(body == before);
        CHECK_FALSE(json_has(body, "a"));
    }
}

TEST_CASE("Parameters are found and changed in query, form and JSON body") {
    auto query = test::get_request("/authorize?a=1&b=2");
    auto form = test::form_request("/token", {{"a", "1"}, {"b", "2"}});
    auto body = test::json_request("POST", "/token", {{"a", "1"}, {"b", "2"}});
    for (auto* request : {&query, &form, &body}) {
        CHECK(param_of(*request, "a") == "1");
        set_param(*request, "a", "x y");
        CHECK(param_of(*request, "a") == "x y");
        set_param(*request, "c", "3");
        CHECK(param_of(*request, "c") == "3");
        drop_param(*request, "b");
        CHECK_FALSE(has_param(*request, "b"));
        CHECK(param_of(*request, "a") == "x y");
    }
    CHECK(query.target == "/authorize?a=x+y&c=3");
}

TEST_CASE("A request that cannot be read stays as it is") {
    auto bad = test::get_request("/authorize?a=%zz");
    set_param(bad, "b", "1");
    drop_param(bad, "a");
    CHECK(bad.target == "/authorize?a=%zz");
    HttpRequest text{"POST", "/token", {{"Content-Type", "text/plain"}}, "a=1"};
    drop_param(text, "a");
    CHECK(text.body == "a=1");
    CHECK(param_of(text, "a").empty());
}

TEST_CASE("Only a redirect to the client is edited") {
    HttpResponse own{303, {{"Location", "/consent?ticket=1"}}, {}, {}};
    add_redirect_param(own, "state", "s");
    CHECK(own.headers.get("location") == "/consent?ticket=1");
    HttpResponse out{303, {{"Location", "https://client.example/cb?code=c&state=a+b"}}, {}, {}};
    CHECK(leads_to_client(out));
    CHECK(redirect_param(out, "state") == "a b");
    CHECK(redirect_base(out) == "https://client.example/cb");
    set_redirect_param(out, "state", "c");
    add_redirect_param(out, "lane", "my");
    drop_redirect_param(out, "code");
    CHECK(out.headers.get("location") == "https://client.example/cb?state=c&lane=my");
}

}  // namespace authrig::sim
