#include "pages/login_form.hpp"

#include <catch2/catch.hpp>

using namespace authrig::agents;

namespace {

struct LoginRow {
    const char* html;
    const char* username_field;
};

}  // namespace

TEST_CASE("the user name's field is found by its name, else it is the text field before the password") {
    const auto row = GENERATE(values<LoginRow>({
        {"<form><input name=username><input type=password name=pw></form>", "username"},
        {"<form><input name=realm><input type=email name=Email><input type=password name=pw></form>", "Email"},
        {"<form><input name=realm><input name=login><input name=otp><input type=password name=pw></form>", "login"},
        {"<form><input name=realm><input name=who><input type=password name=pw><input name=after></form>", "who"},
        {"<form><input type=hidden name=username value=jo><input type=password name=pw></form>", ""},
    }));
    CAPTURE(row.html);
    const auto login = find_login_form(read_html(row.html));
    REQUIRE(login);
    CHECK(login->username_field == row.username_field);
    CHECK(login->password_field == "pw");
}

TEST_CASE("a form without a password field or with two of them is no login") {
    CHECK_FALSE(find_login_form(read_html("<form><input name=username></form>")));
    CHECK_FALSE(find_login_form(read_html("<form><input type=password name=a><input type=password name=b></form>")));
    CHECK_FALSE(find_login_form(read_html("<input type=password name=loose>")));
    const auto second =
        find_login_form(read_html("<form><input name=q></form><form><input type=password name=p></form>"));
    REQUIRE(second);
    CHECK(second->form == 1);
}
