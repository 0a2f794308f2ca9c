#include "simulator_in_process.hpp"

namespace authrig::test {
namespace {

const std::string applications_path = "/setup/applications";

json create_with(const std::string& type, const std::string& name) { return {{"type", type}, {"client_name", name}}; }

std::string first_field(const HttpResponse& response) {
    const auto body = body_of(response);
    return body.contains("fields") && !body["fields"].empty() ? body["fields"][0]["field"].get<std::string>() : "";
}

}  // namespace

// workfront/app-admin-only, app-license, error-setup
TEST_CASE("Only administrators with a licence may manage applications") {
    auto config = strict_config("workfront");
    config.users = {{.username = "jo", .password = "jo-password"}};
    for (const char* license : {"standard", "plan", "work", "review", "none"})
        config.users.push_back({.username = license,
                                .password = license + std::string("-password"),
                                .administrator = true,
                                .license = license});
    Simulator simulator(config);
    Browser nobody(simulator);
    CHECK(nobody.get(applications_path).status == 401);
    for (const auto& [user, status] : std::map<std::string, int>{
             {"jo", 403}, {"standard", 200}, {"plan", 200}, {"work", 403}, {"review", 403}, {"none", 403}}) {
        Browser browser(simulator);
        browser.sign_in(user);
        CAPTURE(user);
        CHECK(browser.get(applications_path).status == status);
    }
}

TEST_CASE("An application is created by type and name, then filled in") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    const auto created = admin.send(json_request("POST", applications_path, create_with("web", "Shop")));
    REQUIRE(created.status == 201);
    const auto id = body_of(created)["client_id"].get<std::string>();
    CHECK(body_of(created)["client_secret"].get<std::string>().size() == 43);
    const auto changed = admin.send(json_request("PATCH", applications_path + "/" + id,
                                                 {{"description", "A shop"}, {"redirect_uris", {callback}}}));
    CHECK(changed.status == 200);
    const auto read = admin.get(applications_path + "/" + id);
    CHECK(body_of(read)["description"] == "A shop");
    CHECK(body_of(read)["redirect_uris"] == json{callback});
    CHECK(read.body.find(body_of(created)["client_secret"].get<std::string>()) == std::string::npos);
    CHECK(admin.send({"DELETE", applications_path + "/" + id, {}, {}}).status == 204);
    CHECK(admin.get(applications_path + "/" + id).status == 404);
}

// workfront/app-limit-ten
TEST_CASE("The eleventh application is refused, and deleting one makes room") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    std::string last;
    for (int i = 0; i < 10; ++i) {
        const auto created =
            admin.send(json_request("POST", applications_path, create_with("web", "A" + std::to_string(i))));
        REQUIRE(created.status == 201);
        last = body_of(created)["client_id"].get<std::string>();
    }
    CHECK(admin.send(json_request("POST", applications_path, create_with("web", "one too many"))).status == 409);
    CHECK(admin.send({"DELETE", applications_path + "/" + last, {}, {}}).status == 204);
    CHECK(admin.send(json_request("POST", applications_path, create_with("web", "fits"))).status == 201);
}

TEST_CASE("A field that is not acceptable is named") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    const auto row = GENERATE(table<const char*, const char*>({
        {R"({"client_name":"A"})", "type"},
        {R"({"type":"web","client_name":" "})", "client_name"},
        {R"({"type":"robot","client_name":"A"})", "type"},
        {R"({"type":"m2m","client_name":"A","redirect_uris":[]})", "redirect_uris"},
        {R"({"type":"web","client_name":"A","client_id":"mine"})", "client_id"},
        {R"({"type":"web","client_name":"A","redirect_uris":["/relative"]})", "redirect_uris"},
        {R"({"type":"web","client_name":"A","colour":"red"})", "colour"},
    }));
    CAPTURE(std::get<0>(row));
    const auto answer =
        admin.send({"POST", applications_path, {{"Content-Type", "application/json"}}, std::get<0>(row)});
    CHECK(answer.status == 422);
    CHECK(first_field(answer) == std::get<1>(row));
}

// workfront/app-three-types
TEST_CASE("An application stays of the type it was created with") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    const auto made = body_of(admin.send(json_request("POST", applications_path, create_with("web", "A"))));
    const auto path = applications_path + "/" + made["client_id"].get<std::string>();
    const json other_type{{"type", "m2m"}};
    const auto answer = admin.send(json_request("PATCH", path, other_type));
    CHECK(answer.status == 422);
    CHECK(first_field(answer) == "type");
    CHECK(body_of(admin.get(path))["type"] == "web");
    CHECK(admin.send(json_request("PATCH", path, create_with("web", "B"))).status == 200);
}

// workfront/app-secret-replace
TEST_CASE("A deleted secret stops working at once, a new one works") {
    Simulator simulator(strict_config("rfc"));
    Browser admin(simulator);
    admin.sign_in("admin");
    const auto created = body_of(admin.send(json_request("POST", applications_path, create_with("m2m", "Machine"))));
    const std::string id = created["client_id"], old = created["client_secret"];
    const auto try_secret = [&](const std::string& secret) {
        return simulator
            .handle(
                form_request("/token", {{"grant_type", "client_credentials"}}, {{"Authorization", basic(id, secret)}}))
            .status;
    };
    CHECK(try_secret(old) == 200);
    const auto path = applications_path + "/" + id + "/secrets";
    CHECK(admin.send(json_request("POST", path, json::object())).status == 409);
    const auto secret_id = body_of(admin.get(applications_path + "/" + id))["secrets"][0]["id"].get<std::string>();
    CHECK(admin.send({"DELETE", path + "/" + secret_id, {}, {}}).status == 200);
    CHECK(try_secret(old) == 401);
    const auto added = body_of(admin.send(json_request("POST", path, json::object())));
    CHECK(try_secret(added["client_secret"]) == 200);
    CHECK(try_secret(old) == 401);
}

TEST_CASE("A generated key pair is handed out once") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    const auto id =
        body_of(admin.send(json_request("POST", applications_path, create_with("m2m", "Machine"))))["client_id"]
            .get<std::string>();
    const auto made =
        body_of(admin.send(json_request("POST", applications_path + "/" + id + "/keys/generate", json::object())));
    CHECK(made["private_key"].get<std::string>().starts_with("-----BEGIN PRIVATE KEY-----"));
    const auto read = admin.get(applications_path + "/" + id);
    CHECK(body_of(read)["public_keys"].size() == 1);
    CHECK(read.body.find("PRIVATE") == std::string::npos);
}

TEST_CASE("A form without this browser's token changes nothing") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    CHECK(admin.send(form_request(applications_path, {{"type", "web"}, {"client_name", "Forged"}})).status == 403);
    CHECK(body_of(admin.get(applications_path))["applications"].empty());
}

TEST_CASE("The pages of the setup create and change an application") {
    Simulator simulator(strict_config("workfront"));
    Browser admin(simulator);
    admin.sign_in("admin");
    const auto page = admin.send(get_request(applications_path + "/new", {{"Accept", "text/html"}}));
    REQUIRE(page.status == 200);
    const auto csrf = hidden(page.body, "csrf");
    const auto created =
        admin.send(form_request(applications_path, {{"csrf", csrf}, {"type", "web"}, {"client_name", "By form"}}));
    CHECK(created.status == 200);
    const auto list = body_of(admin.get(applications_path))["applications"];
    REQUIRE(list.size() == 1);
    const auto path = applications_path + "/" + list[0]["client_id"].get<std::string>();
    const auto saved =
        admin.send(form_request(path, {{"csrf", csrf},
                                       {"client_name", "Renamed"},
                                       {"redirect_uris", "https://client.example/a\r\nhttps://client.example/b"},
                                       {"refresh_absolute", "6mo"}}));
    CHECK(saved.status == 200);
    const auto read = body_of(admin.get(path));
    CHECK(read["client_name"] == "Renamed");
    CHECK(read["redirect_uris"].size() == 2);
    CHECK(read["refresh"]["rotation"] == false);
    CHECK(read["refresh"]["absolute"] == "6mo");
}

}  // namespace authrig::test
