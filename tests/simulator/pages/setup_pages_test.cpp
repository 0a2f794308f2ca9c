#include <catch2/catch.hpp>

#include "pages/application_page.hpp"
#include "pages/applications_page.hpp"
#include "pages/new_application_page.hpp"

namespace authrig::pages {
namespace {

using Catch::Contains;

SetupFrame setup_sample_frame() { return {.csrf = "c-1", .user_name = "admin", .logout_path = "/logout"}; }

ApplicationPage setup_sample(AppType type) {
    ApplicationPage page{.frame = setup_sample_frame()};
    page.application.id = {"app/1"};
    page.application.name = "ClientApp";
    page.application.type = type;
    return page;
}

bool setup_has_field(const std::string& html, const std::string& name) {
    return html.find(" name=\"" + name + "\"") != std::string::npos;
}

constexpr const char* setup_hostile = "</textarea>\"><script>alert(1)</script>";

}  // namespace

TEST_CASE("The list names every application, its type and its client id, and counts to ten") {
    ApplicationsPage page{.frame = setup_sample_frame()};
    page.applications.push_back(setup_sample(AppType::m2m).application);
    const std::string html = render(page);
    CHECK_THAT(html, Contains("href=\"/setup/applications/app%2F1\"") && Contains(">ClientApp</a>"));
    CHECK_THAT(html, Contains("Machine-to-machine application") && Contains("app/1"));
    CHECK_THAT(html, Contains("1 of 10 applications") && Contains("href=\"/setup/applications/new\""));
}

TEST_CASE("The list offers an application below the limit and none at it (workfront/app-limit-ten)") {
    ApplicationsPage page{.frame = setup_sample_frame()};
    page.applications.resize(9, setup_sample(AppType::web).application);
    CHECK_THAT(render(page), Contains("9 of 10") && Contains("/setup/applications/new"));
    page.applications.resize(10, setup_sample(AppType::web).application);
    CHECK_THAT(render(page),
               Contains("10 of 10") && !Contains("/setup/applications/new") && Contains("limit is reached"));
}

TEST_CASE("A new application is asked for its type and name only (workfront/app-create-flow)") {
    const std::string html =
        render(NewApplicationPage{.frame = setup_sample_frame(), .type = AppType::spa, .name = "x"});
    CHECK_THAT(html, Contains("<form method=\"post\" action=\"/setup/applications\">") && Contains("value=\"c-1\""));
    CHECK_THAT(html, Contains("name=\"type\" required value=\"m2m\">") && Contains("value=\"web\">"));
    CHECK_THAT(html, Contains("name=\"type\" required value=\"spa\" checked>"));
    CHECK(setup_has_field(html, "client_name"));
    CHECK_FALSE(setup_has_field(html, "redirect_uris"));
}

TEST_CASE("Each type has exactly its own fields (workfront/app-type-fields)") {
    struct Row {
        const char* field;
        bool web, spa, m2m;
    };
    const Row rows[] = {
        {"client_name", true, true, true},       {"description", true, true, true},
        {"redirect_uris", true, true, false},    {"refresh_rotation", true, true, false},
        {"refresh_absolute", true, true, false}, {"refresh_inactivity", true, true, false},
        {"logo_uri", true, true, false},         {"client_uri", true, false, false},
        {"developer_name", false, true, false},  {"developer_email", false, true, false},
        {"policy_uri", false, true, false},      {"pem", false, false, true},
    };
    const std::string web = render(setup_sample(AppType::web));
    const std::string spa = render(setup_sample(AppType::spa));
    const std::string m2m = render(setup_sample(AppType::m2m));
    for (const Row& row : rows) {
        CAPTURE(row.field);
        CHECK(setup_has_field(web, row.field) == row.web);
        CHECK(setup_has_field(spa, row.field) == row.spa);
        CHECK(setup_has_field(m2m, row.field) == row.m2m);
    }
    CHECK_THAT(web, Contains("/secrets\"") && !Contains("/keys"));
    CHECK_THAT(spa, !Contains("/secrets") && !Contains("/keys"));
    CHECK_THAT(m2m, Contains("/secrets\"") && Contains("/keys\"") && Contains("/keys/generate\""));
}

TEST_CASE("The stored values stand in the form") {
    ApplicationPage page = setup_sample(AppType::web);
    page.application.redirect_uris = {"https://app.example/cb?a=1&b=2", "http://127.0.0.1/cb"};
    page.application.refresh = {.rotation = true, .absolute = {}, .inactivity = Span{6, {}}};
    const std::string html = render(page);
    CHECK_THAT(html, Contains("https://app.example/cb?a=1&amp;b=2\nhttp://127.0.0.1/cb</textarea>"));
    CHECK_THAT(html, Contains("<option value=\"\" selected>No expiration</option>"));
    CHECK_THAT(html, Contains("<option value=\"6mo\" selected>6 months</option>"));
    CHECK_THAT(html, Contains(" name=\"refresh_rotation\"") && Contains(" checked>"));
    page.application.refresh.rotation = false;
    CHECK_THAT(render(page), !Contains(" checked>"));
}

TEST_CASE("A duration that is no option becomes one, so that saving keeps it") {
    ApplicationPage page = setup_sample(AppType::web);
    page.application.refresh.absolute = Span{0, std::chrono::hours(40)};
    page.application.refresh.inactivity = Span{0, std::chrono::days(7)};
    const std::string html = render(page);
    CHECK_THAT(html, Contains("<option value=\"1d16h\" selected>"));
    CHECK_THAT(html, Contains("<option value=\"7d\" selected>7 days</option>"));
}

TEST_CASE("A secret is shown when it was made and at no other time (workfront/app-secret-shown-once)") {
    ApplicationPage page = setup_sample(AppType::web);
    page.application.secrets = {{.id = "s-1", .salt = "salt-text", .hash = "hash-text", .created_at = default_start()}};
    const std::string later = render(page);
    CHECK_THAT(later, !Contains("id=\"client_secret\"") && !Contains("hash-text") && !Contains("salt-text"));
    CHECK_THAT(later, Contains("action=\"/setup/applications/app%2F1/secrets/s-1/delete\"") &&
                          Contains("2026-01-15T12:00:00Z"));
    page.new_secret = "the-secret";
    CHECK_THAT(render(page), Contains("id=\"client_secret\">the-secret</code>"));
}

TEST_CASE("Adding a secret is offered only when it is allowed") {
    ApplicationPage page = setup_sample(AppType::web);
    CHECK_THAT(render(page), Contains("Add client secret") && Contains("There is none"));
    page.can_add_secret = false;
    CHECK_THAT(render(page), !Contains("Add client secret"));
}

TEST_CASE("Keys are listed with a button each; a generated private key is shown once") {
    ApplicationPage page = setup_sample(AppType::m2m);
    page.application.public_keys = {{"k 1", "-----BEGIN PUBLIC KEY-----"}};
    CHECK_THAT(render(page), Contains("action=\"/setup/applications/app%2F1/keys/k%201/delete\"") &&
                                 Contains("<code>k 1</code>") && !Contains("id=\"private_key\""));
    page.new_private_pem = "-----BEGIN PRIVATE KEY-----";
    page.new_key_kid = "k 1";
    CHECK_THAT(render(page), Contains("id=\"private_key\" tabindex=\"0\">-----BEGIN PRIVATE KEY-----</code>"));
}

TEST_CASE("What is wrong stands at the field and on top, also for a field the page does not have") {
    ApplicationPage page = setup_sample(AppType::web);
    page.frame.problems = {{"redirect_uris", "has a fragment"},
                           {"developer_name", "is not a field of web applications"}};
    const std::string html = render(page);
    CHECK_THAT(html, Contains("<p class=\"wrong\" id=\"redirect_uris-problem\">has a fragment</p>"));
    CHECK_THAT(html, Contains("aria-describedby=\"redirect_uris-problem redirect_uris-help\" aria-invalid=\"true\""));
    CHECK_THAT(html, Contains("<li><code>developer_name</code>: is not a field of web applications</li>"));
}

TEST_CASE("Deleting an application is a form of its own, folded away") {
    const std::string html = render(setup_sample(AppType::spa));
    const auto folded = html.find("<summary>Delete this application</summary>");
    REQUIRE(folded != std::string::npos);
    CHECK(html.find("action=\"/setup/applications/app%2F1/delete\"") > folded);
}

TEST_CASE("Every form of the setup pages carries the csrf token") {
    ApplicationPage page = setup_sample(AppType::m2m);
    page.application.secrets = {{.id = "s-1", .salt = "", .hash = "", .created_at = {}}};
    page.application.public_keys = {{"k1", "pem"}};
    const std::string html = render(page);
    std::size_t forms = 0;
    for (auto at = html.find("<form"); at != std::string::npos; at = html.find("<form", at + 1)) {
        ++forms;
        CHECK_THAT(html.substr(at, html.find("</form>", at) - at), Contains("name=\"csrf\" value=\"c-1\""));
    }
    CHECK(forms == 8);  // sign out, secret: delete, add; key: delete, generate, add; save; delete application
}

TEST_CASE("The setup pages reflect no markup") {
    ApplicationPage page = setup_sample(AppType::m2m);
    Application& application = page.application;
    application.id = {setup_hostile};
    application.name = application.description = application.logo_uri = application.client_uri = setup_hostile;
    application.policy_uri = application.developer_name = application.developer_email = setup_hostile;
    application.redirect_uris = {setup_hostile};
    application.secrets = {{.id = setup_hostile, .salt = "", .hash = "", .created_at = {}}};
    application.public_keys = {{setup_hostile, setup_hostile}};
    page.frame = {.base = setup_hostile,
                  .csrf = setup_hostile,
                  .user_name = setup_hostile,
                  .logout_path = setup_hostile,
                  .notice = setup_hostile,
                  .error = setup_hostile,
                  .problems = {{setup_hostile, setup_hostile}, {"pem", setup_hostile}}};
    page.new_secret = page.new_private_pem = page.new_key_kid = page.pem = setup_hostile;
    for (const AppType type : {AppType::web, AppType::spa, AppType::m2m}) {
        application.type = type;
        CHECK_THAT(render(page), !Contains("<script"));
    }
    CHECK_THAT(render(ApplicationsPage{.frame = page.frame, .applications = {application}}), !Contains("<script"));
    CHECK_THAT(render(NewApplicationPage{.frame = page.frame, .name = setup_hostile}), !Contains("<script"));
}

}  // namespace authrig::pages
