#include "apps/application_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace authrig::sim {
namespace {

using Catch::Contains;
using nlohmann::json;

FieldErrors read(const char* text, Application& into) { return read_application(json::parse(text), into); }

std::string only_error(const char* text) {
    Application into;
    const auto errors = read(text, into);
    REQUIRE(errors.size() == 1);
    return errors[0].field + ": " + errors[0].message;
}

}  // namespace

TEST_CASE("Members are read into an application, absent ones keep their value") {
    Application app{.name = "Before", .description = "kept"};
    const auto errors = read(R"({"type":"spa","client_name":"After","redirect_uris":["https://client.example/cb"],
        "refresh":{"rotation":false,"absolute":"6mo","inactivity":null},"developer_email":"dev@client.example"})",
                             app);
    CHECK(errors.empty());
    CHECK(app.type == AppType::spa);
    CHECK(app.name == "After");
    CHECK(app.description == "kept");
    CHECK(app.redirect_uris == std::vector<std::string>{"https://client.example/cb"});
    CHECK_FALSE(app.refresh.rotation);
    CHECK(app.refresh.absolute == Span{6, {}});
    CHECK_FALSE(app.refresh.inactivity.has_value());
    CHECK(app.developer_email == "dev@client.example");
}

TEST_CASE("An unknown member is refused with the nearest field") {
    CHECK_THAT(only_error(R"({"redirect_uri":[]})"),
               Contains("redirect_uri: ") && Contains("did you mean `redirect_uris`"));
    CHECK_THAT(only_error(R"({"favourite_colour":"red"})"), Contains("favourite_colour: is not a field"));
    CHECK_THAT(only_error(R"({"refresh":{"absolut":"1d"}})"),
               Contains("refresh.absolut: unknown") && Contains("absolute"));
}

TEST_CASE("A field of another type is refused by name and marked as foreign") {
    const auto row =
        GENERATE(as<const char*>{}, R"({"type":"m2m","redirect_uris":[]})", R"({"type":"m2m","refresh":{}})",
                 R"({"type":"m2m","logo_uri":"https://client.example/l.png"})",
                 R"({"type":"web","developer_name":"x"})", R"({"type":"web","public_keys":[]})",
                 R"({"type":"spa","public_keys":[]})", R"({"type":"spa","client_uri":"https://client.example/"})");
    CAPTURE(row);
    Application into;
    const auto errors = read(row, into);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].foreign);
    CHECK_THAT(errors[0].message, Contains("does not belong"));
}

TEST_CASE("Identifiers and secrets cannot be chosen") {
    CHECK_THAT(only_error(R"({"client_id":"mine"})"), Contains("cannot be chosen"));
    CHECK_THAT(only_error(R"({"client_secret":"mine"})"), Contains("cannot be chosen"));
}

TEST_CASE("A value of the wrong kind is an error of its field") {
    const auto row = GENERATE(table<const char*, const char*>({
        {R"({"client_name":7})", "client_name"},
        {R"({"type":"robot"})", "type"},
        {R"({"type":7})", "type"},
        {R"({"redirect_uris":"https://client.example/cb"})", "redirect_uris"},
        {R"({"redirect_uris":[7]})", "redirect_uris"},
        {R"({"refresh":true})", "refresh"},
        {R"({"refresh":{"rotation":"on"}})", "refresh.rotation"},
        {R"({"refresh":{"absolute":7}})", "refresh.absolute"},
        {R"({"refresh":{"absolute":"soon"}})", "refresh.absolute"},
        {R"({"refresh":{"inactivity":"-1d"}})", "refresh.inactivity"},
        {R"({"type":"m2m","public_keys":{}})", "public_keys"},
        {R"({"type":"m2m","public_keys":[{"kid":"k"}]})", "public_keys"},
        {R"({"type":"m2m","public_keys":[7]})", "public_keys"},
    }));
    CAPTURE(std::get<0>(row));
    Application into;
    const auto errors = read(std::get<0>(row), into);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].field == std::get<1>(row));
    CHECK_FALSE(errors[0].message.empty());
}

TEST_CASE("A kid that is no text counts as absent") {
    Application into;
    CHECK(read(R"({"type":"m2m","public_keys":[{"kid":7,"pem":"x"}]})", into).empty());
    REQUIRE(into.public_keys.size() == 1);
    CHECK(into.public_keys[0].kid.empty());
}

TEST_CASE("Every mistake is told at once") {
    Application into;
    CHECK(read(R"({"client_name":7,"type":"robot","redirect_uri":[]})", into).size() == 3);
}

TEST_CASE("An application is written with the fields of its type, and never with a secret") {
    Application app{.id = {"app-1"}, .name = "ClientApp", .type = AppType::web, .client_secret = "plain"};
    app.secrets.push_back({.id = "s-1", .salt = "pepper", .hash = "hashed", .created_at = default_start()});
    app.refresh.absolute = Span{6, {}};
    const auto web = application_to_json(app);
    CHECK(web["client_id"] == "app-1");
    CHECK(web["refresh"] == json::parse(R"({"rotation":true,"absolute":"6mo","inactivity":null})"));
    CHECK(web["secrets"].size() == 1);
    CHECK_FALSE(web.contains("developer_name"));
    CHECK_FALSE(web.contains("public_keys"));
    for (const auto* hidden : {"plain", "pepper", "hashed"}) CHECK_THAT(web.dump(), !Contains(hidden));
    app.type = AppType::m2m;
    const auto m2m = application_to_json(app);
    CHECK_FALSE(m2m.contains("redirect_uris"));
    CHECK_FALSE(m2m.contains("refresh"));
    CHECK(m2m.contains("public_keys"));
    app.type = AppType::spa;
    const auto spa = application_to_json(app);
    CHECK_FALSE(spa.contains("secrets"));
    CHECK(spa.contains("policy_uri"));
}

}  // namespace authrig::sim
