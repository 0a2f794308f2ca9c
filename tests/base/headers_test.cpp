#include <catch2/catch.hpp>

#include "authrig/http.hpp"

using namespace authrig;

TEST_CASE("field names compare without case") {
    const Headers headers{{"Content-Type", "application/json"}};
    CHECK(headers.get("content-type") == "application/json");
    CHECK(headers.has("CONTENT-TYPE"));
    CHECK_FALSE(headers.has("Content-Typ"));
    CHECK_FALSE(headers.get("Accept").has_value());
}

TEST_CASE("fields of one name are kept in order, and get gives the first") {
    Headers headers{{"Set-Cookie", "a=1"}, {"Date", "now"}};
    headers.add("set-cookie", "b=2");
    CHECK(headers.get("Set-Cookie") == "a=1");
    CHECK(headers.all("Set-Cookie") == std::vector<std::string_view>{"a=1", "b=2"});
    CHECK(headers.count("SET-COOKIE") == 2);
    CHECK(headers.size() == 3);
}

TEST_CASE("set replaces every field of the name and keeps the first one's place") {
    Headers headers{{"A", "1"}, {"B", "2"}, {"a", "3"}};
    headers.set("a", "4");
    CHECK(headers == Headers{{"a", "4"}, {"B", "2"}});
    headers.set("C", "5");
    CHECK(headers == Headers{{"a", "4"}, {"B", "2"}, {"C", "5"}});
}

TEST_CASE("set takes a name out of the headers themselves") {
    Headers headers{{"B", "1"}, {"A", "2"}, {"a", "3"}};
    headers.set((headers.begin() + 1)->name, "4");
    CHECK(headers == Headers{{"B", "1"}, {"A", "4"}});
}

TEST_CASE("remove takes every field of the name away") {
    Headers headers{{"A", "1"}, {"B", "2"}, {"a", "3"}};
    headers.remove("A");
    CHECK(headers == Headers{{"B", "2"}});
    headers.remove("B");
    CHECK(headers.empty());
}

TEST_CASE("only ASCII letters have case") {
    CHECK(iequals("Bearer", "bEARER"));
    CHECK(iequals("", ""));
    CHECK_FALSE(iequals("Basic", "Basi"));
    CHECK_FALSE(iequals("[", "{"));
    CHECK_FALSE(iequals("\xC4", "\xE4"));
}

TEST_CASE("a request target is split at its first question mark") {
    HttpRequest request;
    request.target = "/authorize?state=a?b";
    CHECK(request.path() == "/authorize");
    CHECK(request.query() == "state=a?b");
    request.target = "/token";
    CHECK(request.path() == "/token");
    CHECK(request.query().empty());
    request.target = "/token?";
    CHECK(request.path() == "/token");
    CHECK(request.query().empty());
}

TEST_CASE("reason phrases are those of RFC 9110") {
    CHECK(reason_phrase(200) == "OK");
    CHECK(reason_phrase(302) == "Found");
    CHECK(reason_phrase(401) == "Unauthorized");
    CHECK(reason_phrase(422) == "Unprocessable Content");
    CHECK(reason_phrase(599).empty());
}
