#include "target/sign_in_request.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::engine;

TEST_CASE("a sign-in request carries names and passwords as its content type wants them") {
    const Person person{"jo & co", "a\"b{username}", true};
    SignIn json;
    json.body = R"({"user":"{username}","pass":"{password}"})";
    CHECK(sign_in_body(json, person) == R"({"user":"jo & co","pass":"a\"b{username}"})");
    SignIn form;
    form.content_type = "application/x-www-form-urlencoded";
    form.body = "user={username}&pass={password}&again={username}";
    CHECK(sign_in_body(form, person) == "user=jo+%26+co&pass=a%22b%7Busername%7D&again=jo+%26+co");
}
