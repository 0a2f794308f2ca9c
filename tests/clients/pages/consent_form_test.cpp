#include "pages/consent_form.hpp"

#include <catch2/catch.hpp>

using namespace authrig::agents;

namespace {

struct ConsentRow {
    const char* html;
    std::pair<std::string, std::string> allow, deny;
};

}  // namespace

TEST_CASE("two buttons of one form are told apart by value, name or writing") {
    const auto row = GENERATE(values<ConsentRow>({
        {"<form><button name=decision value=allow>x</button><button name=decision value=deny>y</button></form>",
         {"decision", "allow"},
         {"decision", "deny"}},
        {"<form><input type=submit name=cancel value=No><input type=submit name=accept value=Yes></form>",
         {"accept", "Yes"},
         {"cancel", "No"}},
        {"<form><input type=submit name=submit value='Allow access'><input type=submit name=submit value='Deny "
         "access'></form>",
         {"submit", "Allow access"},
         {"submit", "Deny access"}},
        {"<form><button name=c value=1>Authorize</button><button name=c value=0>Don't authorize</button></form>",
         {"c", "1"},
         {"c", "0"}},
        {"<form><button name=c value=1>Allow</button><button name=c value=0>Do not allow</button></form>",
         {"c", "1"},
         {"c", "0"}},
    }));
    CAPTURE(row.html);
    const auto consent = find_consent_form(read_html(row.html));
    REQUIRE(consent);
    CHECK(consent->allow.button == row.allow);
    CHECK(consent->deny->button == row.deny);
}

TEST_CASE("the two buttons may stand in two forms") {
    const auto consent = find_consent_form(read_html(
        "<form><button>Authorize</button></form><form><input name=_method value=delete><button>Deny</button></form>"));
    REQUIRE(consent);
    CHECK(consent->allow.form == 0);
    CHECK(consent->deny->form == 1);
    CHECK(consent->allow.button.first.empty());
}

TEST_CASE("a field named decision and one button ask for consent too") {
    const auto consent = find_consent_form(read_html(
        "<form><select name=decision><option>allow<option>deny</select><button name=go value=1>Go</button></form>"));
    REQUIRE(consent);
    CHECK(consent->deny->fields == authrig::Params{{"decision", "deny"}});
    CHECK(consent->deny->button == std::pair<std::string, std::string>{"go", "1"});
}

TEST_CASE("a page with one decision only, or none, asks for no consent") {
    CHECK_FALSE(find_consent_form(read_html("<form><button>Allow</button></form>")));
    CHECK_FALSE(find_consent_form(read_html("<form><button>Cancel</button><button>Search</button></form>")));
    CHECK_FALSE(find_consent_form(read_html("<p>allow or deny</p>")));
}

TEST_CASE("where the words are known, a button or a link that says them decides") {
    const auto page = read_html("<form method=post><input type=hidden name=prompt value=consent><button>Continue</button></form>"
                                "<a href='/interaction/abort'>[ Cancel ]</a>");
    const auto consent = find_labelled_consent(page, "continue", "cancel");
    REQUIRE(consent);
    CHECK(consent->allow.form == 0);
    CHECK(consent->allow.link.empty());
    REQUIRE(consent->deny);
    CHECK(consent->deny->link == "/interaction/abort");
}

TEST_CASE("a page without the word for allow asks for nothing, and without the one for deny nobody can deny") {
    const auto page = read_html("<form method=post><button>Continue</button></form>");
    CHECK_FALSE(find_labelled_consent(page, "grant", "cancel"));
    REQUIRE(find_labelled_consent(page, "continue", "cancel"));
    CHECK_FALSE(find_labelled_consent(page, "continue", "cancel")->deny);
    CHECK_FALSE(find_labelled_consent(page, "continue", "")->deny);
}
