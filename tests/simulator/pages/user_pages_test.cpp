#include <catch2/catch.hpp>

#include "pages/consent_page.hpp"
#include "pages/error_page.hpp"
#include "pages/layout.hpp"
#include "pages/login_page.hpp"
#include "pages/signed_out_page.hpp"

namespace authrig::pages {
namespace {

using Catch::Contains;

constexpr const char* hostile = "\"><script>alert('x')</script>";
constexpr const char* hostile_escaped = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

ConsentPage consent_sample() {
    return {.action = "/consent",
            .csrf = "c-1",
            .ticket = "t-1",
            .application_name = "ClientApp",
            .redirect_target = "client.example",
            .user_name = "jo",
            .scopes = {{"projects:read", "Read your projects"}, {"offline_access", ""}},
            .duration = "for 6 months"};
}

}  // namespace

TEST_CASE("The login page asks for name and password and carries csrf and ticket") {
    const std::string html = render(LoginPage{.action = "/login", .csrf = "c-1", .ticket = "t-1", .username = "jo"});
    CHECK_THAT(html, Contains("<form method=\"post\" action=\"/login\">"));
    CHECK_THAT(html, Contains("<input type=\"hidden\" name=\"csrf\" value=\"c-1\">"));
    CHECK_THAT(html, Contains("<input type=\"hidden\" name=\"ticket\" value=\"t-1\">"));
    CHECK_THAT(html, Contains("name=\"username\"") && Contains("value=\"jo\""));
    CHECK_THAT(html, Contains("type=\"password\"") && Contains("name=\"password\""));
    CHECK_THAT(html, Contains("<label for=\"username\">") && Contains("<label for=\"password\">"));
    CHECK_THAT(html, !Contains("role=\"alert\""));
}

TEST_CASE("The login page without a pending request has no ticket") {
    CHECK_THAT(render(LoginPage{.action = "/login", .csrf = "c-1"}), !Contains("name=\"ticket\""));
}

TEST_CASE("A failed login is told to assistive technology, too") {
    CHECK_THAT(render(LoginPage{.error = "User name or password is wrong."}),
               Contains("role=\"alert\">User name or password is wrong."));
}

TEST_CASE("The consent page tells who wants what for how long (RFC 6749 section 10.2)") {
    const std::string html = render(consent_sample());
    CHECK_THAT(html, Contains("ClientApp") && Contains("<b>jo</b>"));
    CHECK_THAT(html, Contains("Read your projects") && Contains("projects:read") && Contains("offline_access"));
    CHECK_THAT(html, Contains("for 6 months") && Contains("client.example"));
    CHECK_THAT(html, Contains("name=\"decision\" value=\"allow\"") && Contains("name=\"decision\" value=\"deny\""));
    CHECK_THAT(html, Contains("name=\"csrf\" value=\"c-1\"") && Contains("name=\"ticket\" value=\"t-1\""));
}

TEST_CASE("Pressing Enter on the consent page never allows: the first button denies") {
    const std::string html = render(consent_sample());
    CHECK(html.find("value=\"deny\"") < html.find("value=\"allow\""));
}

TEST_CASE("A request without scopes is told from one with scopes") {
    ConsentPage page = consent_sample();
    page.scopes.clear();
    CHECK_THAT(render(page), Contains("asks to act for you") && !Contains("<ul"));
}

TEST_CASE("A logo is shown from an image's address only") {
    ConsentPage page = consent_sample();
    const auto shown = [&](const char* uri) {
        page.logo_uri = uri;
        return render(page).find("<img") != std::string::npos;
    };
    CHECK(shown("https://client.example/logo.png"));
    CHECK(shown("data:image/png;base64,AA"));
    CHECK_FALSE(shown(""));
    CHECK_FALSE(shown("javascript:alert(1)"));
    CHECK_FALSE(shown("data:text/html;base64,AA"));
    CHECK_FALSE(shown("data:image/svg+xml;base64,AA"));
    CHECK_FALSE(shown("/logo.png"));
}

TEST_CASE("The error page tells the user what happened and the developer which rule refused") {
    const std::string html = render(ErrorPage{.what_happened = "The application is not known here.",
                                              .error = "invalid_request",
                                              .requirement = "rfc6749-3.1.2.4-invalid-redirect-user-told",
                                              .hint = "redirect_uri http://127.0.0.1/cb2 is not registered"});
    CHECK_THAT(html, Contains("<h1>This request cannot go on</h1>"));
    CHECK_THAT(html, Contains("The application is not known here."));
    CHECK_THAT(html, Contains("rfc6749-3.1.2.4-invalid-redirect-user-told"));
    CHECK_THAT(html, Contains("redirect_uri http://127.0.0.1/cb2 is not registered"));
    CHECK_THAT(html, !Contains("<a ") && !Contains("<form") && !Contains("http-equiv"));
    CHECK_THAT(render(ErrorPage{.what_happened = "x"}), !Contains("For developers"));
}

TEST_CASE("No page reflects markup from outside (RFC 6749 section 10.14)") {
    const std::string pages[] = {
        render(LoginPage{hostile, hostile, hostile, hostile, hostile, hostile}),
        render(ConsentPage{hostile,
                           hostile,
                           hostile,
                           hostile,
                           hostile,
                           hostile,
                           hostile,
                           hostile,
                           hostile,
                           {{hostile, hostile}},
                           hostile}),
        render(ErrorPage{hostile, hostile, hostile, hostile, hostile}),
        render(SignedOutPage{hostile}),
    };
    for (const std::string& html : pages) {
        CHECK_THAT(html, !Contains("<script") && Contains(hostile_escaped));
    }
}

TEST_CASE("Every page is a document with a language, a title and no script") {
    const std::string pages[] = {render(LoginPage{}), render(consent_sample()), render(ErrorPage{}),
                                 render(SignedOutPage{.login_path = "/login"})};
    for (const std::string& html : pages) {
        CHECK_THAT(html, Catch::StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        CHECK_THAT(html, Contains("<title>") && Contains("<main") && Contains("name=\"viewport\""));
        CHECK_THAT(html, Contains("name=\"referrer\" content=\"no-referrer\""));
        CHECK_THAT(html, !Contains("<script") && !Contains("onclick="));
    }
}

TEST_CASE("The content security policy keeps frames and scripts out (RFC 9700 section 4.16)") {
    CHECK(content_security_policy() ==
          "default-src 'none'; style-src 'self'; img-src https: http: data:; form-action 'self'; base-uri "
          "'none'; "
          "frame-ancestors 'none'");
    CHECK_THAT(content_security_policy("https://app.example"), Contains("form-action 'self' https://app.example;"));
    CHECK(content_security_policy("https://x; script-src *") == content_security_policy());
    CHECK(content_security_policy("https://x\r\nSet-Cookie: a=b") == content_security_policy());
}

}  // namespace authrig::pages
