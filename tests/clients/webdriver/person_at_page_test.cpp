#include "webdriver/person_at_page.hpp"

#include <catch2/catch.hpp>

#include "clients_scripted_remote_end.hpp"

using namespace authrig;
using namespace authrig::testing;
using nlohmann::json;

namespace {

/// A page as the remote end tells it, one search after another: each element displayed and enabled.
void finds(ScriptedRemoteEnd& remote, std::initializer_list<const char*> ids) {
    remote.answer(elements(ids));
    for (std::size_t i = 0; i < 2 * ids.size(); ++i) remote.answer(true);
}

/// The label, value and name of a button.
void is_called(ScriptedRemoteEnd& remote, const std::string& label, const std::string& name = {}) {
    for (const std::string& text : {label, std::string(), name}) remote.answer(text);
}

}  // namespace

TEST_CASE("a login page has one password field, and the name stands in the text field before it") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    finds(remote, {"password"});
    finds(remote, {"search", "name"});
    const auto login = agents::find_login_fields(*session, {});
    REQUIRE((login && *login));
    CHECK((**login).username == "name");
    CHECK((**login).password == "password");
}

TEST_CASE("two password fields ask for a new password, and a page without one is no login page") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    finds(remote, {"new", "again"});
    auto login = agents::find_login_fields(*session, {});
    REQUIRE(login);
    CHECK_FALSE(*login);
    finds(remote, {});
    login = agents::find_login_fields(*session, {});
    REQUIRE(login);
    CHECK_FALSE(*login);
}

TEST_CASE("a page that asks for the name first is known by the hint of its field") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    PageHints hints;
    hints.username_field = "identifier";
    finds(remote, {});
    finds(remote, {"name"});
    const auto login = agents::find_login_fields(*session, hints);
    REQUIRE((login && *login));
    CHECK((**login).username == "name");
    CHECK((**login).password.empty());
    CHECK(remote.bodies[remote.bodies.size() - 3].find("@name='identifier'") != std::string::npos);
}

TEST_CASE("a page asks for consent when a button for each decision is there") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    finds(remote, {"one", "two", "three"});
    is_called(remote, "Help");
    is_called(remote, "Allow");
    is_called(remote, "Deny");
    auto buttons = agents::find_consent_buttons(*session, {});
    REQUIRE((buttons && *buttons));
    CHECK((**buttons).allow == "two");
    CHECK((**buttons).deny == "three");
    finds(remote, {"one"});
    is_called(remote, "Continue");
    buttons = agents::find_consent_buttons(*session, {});
    REQUIRE(buttons);
    CHECK_FALSE(*buttons);
}

TEST_CASE("a hint names the button that allows, and then there need not be one that denies") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    PageHints hints;
    hints.allow = "Onward";
    finds(remote, {"one"});
    is_called(remote, "Onward");
    const auto buttons = agents::find_consent_buttons(*session, hints);
    REQUIRE((buttons && *buttons));
    CHECK((**buttons).allow == "one");
    CHECK((**buttons).deny.empty());
}

TEST_CASE("what the words stand on is found, a box by its label") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    finds(remote, {"one", "two", "three"});
    for (const char* label : {"Help", "READ your name", "write"}) remote.answer(label);
    const auto found = agents::find_labelled(*session, "read");
    REQUIRE(found);
    CHECK(*found == std::vector<std::string>{"two"});
    CHECK(remote.bodies[1].find("//label") != std::string::npos);
}

TEST_CASE("a person types name and password and presses the button, or Enter where there is none") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    const Person jo{"jo", "secret", true};
    for (int command = 0; command < 4; ++command) remote.answer(nullptr);
    finds(remote, {"button"});
    remote.answer(nullptr);
    CHECK(agents::log_in(*session, {"name", "password"}, jo));
    CHECK(remote.asked.back() == "http://127.0.0.1:9515 POST /session/s1/element/button/click");
    for (int command = 0; command < 4; ++command) remote.answer(nullptr);
    finds(remote, {});
    remote.answer(nullptr);
    CHECK(agents::log_in(*session, {"name", "password"}, jo));
    CHECK(remote.asked.back() == "http://127.0.0.1:9515 POST /session/s1/element/password/value");
    CHECK(json::parse(remote.bodies.back())["text"] == "\xEE\x80\x87");
}

TEST_CASE("what a page's element answers with an error ends the look at it") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    remote.answer({{"error", "stale element reference"}, {"message", "gone"}}, 404);
    const auto login = agents::find_login_fields(*session, {});
    REQUIRE_FALSE(login);
    CHECK(login.error().code == "stale element reference");
}
