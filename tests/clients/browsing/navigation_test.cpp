#include <catch2/catch.hpp>

#include "clients_scripted_send.hpp"

using namespace authrig;
using authrig::testing::ScriptedSend;

namespace {

constexpr auto start = "http://as.test/authorize?client_id=1";
constexpr auto callback = "http://app.test/cb";
constexpr auto login_html =
    "<form method=post action=/login><input type=hidden name=csrf value=t><input name=username>"
    "<input type=password name=password><button name=do value=login>Log in</button></form>";
constexpr auto consent_html =
    "<form method=post action=consent><input type=hidden name=ticket value=9>"
    "<button name=decision value=allow>Allow</button><button name=decision value=deny>Deny</button></form>";
const Person jo{.username = "jo", .password = "p&w", .allow = true};

}  // namespace

TEST_CASE("a person logs in, allows, and ends at the client's callback") {
    ScriptedSend script;
    script.answer_redirect("/login?next=1");
    script.answer_page(login_html, {{"Set-Cookie", "pre=1"}});
    script.answer_redirect("/authorize?client_id=1", 303, {{"Set-Cookie", "sid=7; Path=/; HttpOnly"}});
    script.answer_page(consent_html);
    script.answer_redirect("http://app.test/cb?code=c%26d&state=s");
    UserAgent browser(script.send());

    const auto browse = browser.open(start, &jo, callback);
    CHECK(browse.end == Browse::End::callback);
    CHECK(browse.url == "http://app.test/cb?code=c%26d&state=s");
    CHECK(browse.login_shown);
    CHECK(browse.consent_shown);
    CHECK(script.used_up());
    REQUIRE(browse.response);
    CHECK(browse.response->status == 302);

    REQUIRE(script.asked().size() == 5);
    CHECK(script.asked()[0].origin == "http://as.test");
    CHECK(script.request(0).target == "/authorize?client_id=1");
    CHECK(script.request(1).target == "/login?next=1");
    const auto& login = script.request(2);
    CHECK(login.method == "POST");
    CHECK(login.target == "/login");
    CHECK(login.body == "csrf=t&username=jo&password=p%26w&do=login");
    CHECK(login.headers.get("Content-Type") == "application/x-www-form-urlencoded");
    CHECK(login.headers.get("Origin") == "http://as.test");
    CHECK(login.headers.get("Referer") == "http://as.test/login?next=1");
    CHECK(login.headers.get("Cookie") == "pre=1");
    const auto& again = script.request(3);
    CHECK(again.method == "GET");
    CHECK(again.body.empty());
    CHECK(again.headers.get("Cookie") == "pre=1; sid=7");
    const auto& consent = script.request(4);
    CHECK(consent.target == "/consent");
    CHECK(consent.body == "ticket=9&decision=allow");
}

TEST_CASE("a person who does not allow presses Deny") {
    ScriptedSend script;
    script.answer_page(consent_html);
    script.answer_redirect("http://app.test/cb?error=access_denied");
    UserAgent browser(script.send());
    const Person sam{.username = "sam", .password = "x", .allow = false};
    CHECK(browser.open(start, &sam, callback).url == "http://app.test/cb?error=access_denied");
    CHECK(script.request(1).body == "ticket=9&decision=deny");
}

TEST_CASE("without a person the navigation ends at the page that needs one") {
    ScriptedSend script;
    script.answer_page(login_html);
    script.answer_page(consent_html);
    UserAgent browser(script.send());
    const auto login = browser.open(start, nullptr, callback);
    CHECK(login.end == Browse::End::login_page);
    CHECK(login.url == start);
    CHECK(login.page.form_with("csrf") != nullptr);
    CHECK(browser.open(start, nullptr, callback).end == Browse::End::consent_page);
}

TEST_CASE("stop_at ends at that page even with a person") {
    ScriptedSend script;
    script.answer_page(login_html);
    script.answer_page(login_html);
    script.answer_page(consent_html);
    UserAgent browser(script.send());
    CHECK(browser.open(start, &jo, callback, "login").end == Browse::End::login_page);
    const auto browse = browser.open(start, &jo, callback, "consent");
    CHECK(browse.end == Browse::End::consent_page);
    CHECK(browse.login_shown);
    CHECK(script.asked().size() == 3);
}

TEST_CASE("wrong credentials are typed once: the second login page is the end") {
    ScriptedSend script;
    script.answer_page(login_html);
    script.answer_page(login_html);
    UserAgent browser(script.send());
    CHECK(browser.open(start, &jo, callback).end == Browse::End::login_page);
    CHECK(script.asked().size() == 2);
}

TEST_CASE("a login form submitted by hand counts as the attempt") {
    ScriptedSend script;
    script.answer_page(login_html);
    script.answer_page(login_html);
    UserAgent browser(script.send());
    const auto browse = browser.open(start, nullptr, callback);
    const auto& form = browse.page.forms.at(0);
    const auto after =
        browser.submit(browse.page, form, {{"username", "mallory"}, {"password", "guess"}}, {}, &jo, callback);
    CHECK(after.end == Browse::End::login_page);
    CHECK(script.request(1).body == "csrf=t&username=mallory&password=guess");
}

TEST_CASE("a submitted form has its fields replaced, added and its button pressed") {
    ScriptedSend script;
    script.answer_page(
        "<form action='/s?old=1'><input name=a value=1><input name=b value=2><input name=a value=3></form>");
    script.answer_page("done");
    UserAgent browser(script.send());
    const auto browse = browser.open(start, nullptr);
    const auto after =
        browser.submit(browse.page, browse.page.forms.at(0), {{"a", "x y"}, {"c", "4"}}, {{"go", "now"}}, nullptr);
    CHECK(after.end == Browse::End::page);
    CHECK(script.request(1).method == "GET");
    CHECK(script.request(1).target == "/s?a=x+y&b=2&c=4&go=now");
    CHECK_FALSE(script.request(1).headers.has("Origin"));
}

TEST_CASE("a consent page that comes back is not answered twice") {
    ScriptedSend script;
    script.answer_page(consent_html);
    script.answer_page(consent_html);
    UserAgent browser(script.send());
    CHECK(browser.open(start, &jo, callback).end == Browse::End::consent_page);
    CHECK(script.asked().size() == 2);
}

TEST_CASE("a 307 repeats the form post within the server") {
    ScriptedSend script;
    script.answer_page(login_html);
    script.answer_redirect("/login2", 307);
    script.answer_page("done");
    UserAgent browser(script.send());
    CHECK(browser.open(start, &jo, callback).end == Browse::End::page);
    CHECK(script.request(2).method == "POST");
    CHECK(script.request(2).body == script.request(1).body);
}

TEST_CASE("twenty redirects are followed, the twenty-first is a failure") {
    ScriptedSend script;
    for (int i = 0; i < 20; ++i) script.answer_redirect("/next");
    script.answer_page("done");
    UserAgent browser(script.send());
    CHECK(browser.open(start, nullptr).end == Browse::End::page);
    for (int i = 0; i < 21; ++i) script.answer_redirect("/next");
    const auto browse = browser.open(start, nullptr);
    CHECK(browse.end == Browse::End::failed);
    CHECK(browse.failure == "more than 20 redirects");
}

TEST_CASE("an answer that is no page and a transport error end the navigation") {
    ScriptedSend script;
    script.answer({.status = 400, .headers = {{"Content-Type", "application/json"}}, .body = "{}", .wire = {}});
    UserAgent browser(script.send());
    const auto json = browser.open(start, &jo, callback);
    CHECK(json.end == Browse::End::page);
    CHECK(json.page.status == 400);
    const auto failed = browser.open(start, &jo, callback);
    CHECK(failed.end == Browse::End::failed);
    CHECK(failed.failure == "refused: end of script");
    CHECK_FALSE(failed.response);
}

TEST_CASE("cookies belong to their origin and can be taken back") {
    ScriptedSend script;
    script.answer(
        {.status = 200, .headers = {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2; Secure"}}, .body = {}, .wire = {}});
    script.answer({.status = 200, .headers = {{"Set-Cookie", "a=; Max-Age=0"}}, .body = {}, .wire = {}});
    script.answer({.status = 200, .headers = {}, .body = {}, .wire = {}});
    script.answer({.status = 200, .headers = {}, .body = {}, .wire = {}});
    UserAgent browser(script.send());
    REQUIRE(browser.request("http://as.test/x?y=1#z", {}));
    REQUIRE(browser.request("http://as.test/", {}));
    REQUIRE(browser.request("http://as.test/", {}));
    REQUIRE(browser.request("http://other.test/", {}));
    CHECK(script.request(0).target == "/x?y=1");
    CHECK_FALSE(script.request(0).headers.has("Cookie"));
    CHECK(script.request(1).headers.get("Cookie") == "a=1; b=2");
    CHECK(script.request(2).headers.get("Cookie") == "b=2");
    CHECK_FALSE(script.request(3).headers.has("Cookie"));
    CHECK(browser.cookies.at("http://as.test") == std::map<std::string, std::string>{{"b", "2"}});
}

TEST_CASE("a request of the user's own is sent as it is and redirects are not followed") {
    ScriptedSend script;
    script.answer_redirect("/elsewhere");
    UserAgent browser(script.send());
    const auto answer = browser.request(
        "http://as.test/setup", {.method = "DELETE", .target = "/", .headers = {{"Cookie", "own=1"}}, .body = "x"});
    REQUIRE(answer);
    CHECK(answer->status == 302);
    CHECK(script.request(0).method == "DELETE");
    CHECK(script.request(0).target == "/setup");
    CHECK(script.request(0).headers.get("Cookie") == "own=1");
    CHECK(script.asked().size() == 1);
}
