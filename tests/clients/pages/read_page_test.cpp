#include <catch2/catch.hpp>

#include "authrig/client.hpp"

using namespace authrig;

namespace {

Page page_of(const std::string& html) {
    return read_page(
        "http://as.test/login?x=1",
        {.status = 200, .headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = html, .wire = {}});
}

}  // namespace

TEST_CASE("title and visible text are read, scripts and hidden parts are not") {
    const auto page = page_of(
        "<!doctype html><head><title> Sign\n in </title><style>p{}</style></head><body><h1>Hello</h1><p>a <b>b</b>c "
        "&amp; d</p>"
        "<script>var x = 1;</script><div hidden>secret</div><template>never</template></body>");
    CHECK(page.title == "Sign in");
    CHECK(page.text == "Hello a bc & d");
    CHECK(page.status == 200);
    CHECK(page.url == "http://as.test/login?x=1");
}

TEST_CASE("a form has the values that a browser would submit") {
    const auto page = page_of(R"(
        <form id=f action="/go" method=post>
          <input name=user value="jo &amp; co"><input type=PASSWORD name=password>
          <input type=hidden name=csrf value=t>
          <input type=checkbox name=off value=1><input type=checkbox name=on checked>
          <input type=radio name=pick value=a><input type=radio name=pick value=b checked>
          <input name=gone value=1 disabled><input value=nameless>
          <input type=reset name=reset><input type=file name=file><button type=button name=plain>x</button>
          <textarea name=note>
first line
second</textarea>
          <select name=one><option>A  b</option><option value=B>x</option></select>
          <select name=chosen><option value=1><option value=2 selected></select>
          <select name=many multiple><option value=1 selected><option value=2><option value=3 selected></select>
          <input type=submit name=act value=Go><button name=act value=stop>Stop</button><button>Nameless</button>
        </form>)");
    REQUIRE(page.forms.size() == 1);
    const auto& form = page.forms[0];
    CHECK(form.id == "f");
    CHECK(form.action == "/go");
    CHECK(form.method == "POST");
    CHECK(form.fields == Params{{"user", "jo & co"},
                                {"password", ""},
                                {"csrf", "t"},
                                {"on", "on"},
                                {"pick", "b"},
                                {"note", "first line\nsecond"},
                                {"one", "A b"},
                                {"chosen", "2"},
                                {"many", "1"},
                                {"many", "3"}});
    CHECK(form.buttons == Params{{"act", "Go"}, {"act", "stop"}});
}

TEST_CASE("a control belongs to the form that its form attribute names") {
    const auto page = page_of(
        "<input name=early value=1 form=b><form id=a><input name=inside value=2 form=b><input name=own value=3></form>"
        "<form id=b></form><button form=a name=press value=4>x</button><input name=lost form=none><input name=loose>");
    REQUIRE(page.forms.size() == 2);
    CHECK(page.forms[0].fields == Params{{"own", "3"}});
    CHECK(page.forms[0].buttons == Params{{"press", "4"}});
    CHECK(page.forms[1].fields == Params{{"early", "1"}, {"inside", "2"}});
    CHECK(page.form_with("early") == &page.forms[1]);
    CHECK(page.form_with("press") == &page.forms[0]);
    CHECK(page.form_with("lost") == nullptr);
}

TEST_CASE("malformed HTML gives what a browser makes of it") {
    const auto page =
        page_of("<form action=/x><p><input name=a value='1'><b>bold<input name=b value=2></div></form> tail");
    REQUIRE(page.forms.size() == 1);
    CHECK(page.forms[0].action == "/x");
    CHECK(page.forms[0].method == "GET");
    CHECK(page.forms[0].fields == Params{{"a", "1"}, {"b", "2"}});
}

TEST_CASE("an action is relative to the base element when there is one") {
    const auto page = page_of("<base href='/t/x/'><form action=go></form><form></form>");
    REQUIRE(page.forms.size() == 2);
    CHECK(page.forms[0].action == "http://as.test/t/x/go");
    CHECK(page.forms[1].action.empty());
}

TEST_CASE("an answer that is not HTML has no forms and no text") {
    const HttpResponse json{
        .status = 400, .headers = {{"Content-Type", "application/json"}}, .body = "<form></form>", .wire = {}};
    const auto page = read_page("http://as.test/", json);
    CHECK(page.status == 400);
    CHECK(page.forms.empty());
    CHECK(page.text.empty());
    // Without a type the first character decides.
    CHECK(read_page("http://as.test/", {.status = 200, .headers = {}, .body = "<form></form>", .wire = {}})
              .forms.size() == 1);
    CHECK(read_page("http://as.test/", {.status = 200, .headers = {}, .body = "", .wire = {}}).forms.empty());
}
