#pragma once

#include <string>
#include <vector>

#include "authrig/event.hpp"

/// Cases for the tests of reports: one of every verdict, and one whose every text is hostile.
namespace authrig::sample {

/// Markup, the end of a CDATA section, control bytes, an escape sequence, bytes that are not UTF-8, quotes of every
/// kind, a directive of TAP, a bidirectional override, and line ends.
inline const std::string hostile_text = std::string("<script>alert(1)</script> ]]> & \"q\" 'a' \x1b[31mred ") +
                                        std::string(1, '\0') +
                                        "\x01 \xff\xfe \xe2\x80\xae # TODO \\ \r\n--> {%s} \xed\xa0\x80";

inline TimePoint after_start(std::string_view span) { return add(default_start(), *parse_span(span)); }

inline ExchangeRecord authorize_exchange(int index) {
    return {.index = index,
            .step = "authorize",
            .from = "jo's browser",
            .to = "authorization server",
            .label = "GET /authorize",
            .at = default_start(),
            .origin = "http://as.authrig.test",
            .request = {.method = "GET",
                        .target = "/authorize?response_type=code&client_id=web-1&state=%3Cstate%201%3E",
                        .headers = {{"Host", "as.authrig.test"}, {"Accept", "text/html"}},
                        .body = ""},
            .response =
                HttpResponse{.status = 302,
                             .headers = {{"Location", "http://client.authrig.test/cb?code=<code 1>&state=<state 1>"}},
                             .body = "",
                             .wire = {}},
            .failure = ""};
}

inline ExchangeRecord redeem_exchange(int index, std::string step, TimePoint at, int status, std::string body) {
    return {
        .index = index,
        .step = std::move(step),
        .from = "ClientApp alice",
        .to = "authorization server",
        .label = "POST /token",
        .at = at,
        .origin = "http://as.authrig.test",
        .request =
            {.method = "POST",
             .target = "/token",
             .headers = {{"Host", "as.authrig.test"},
                         {"Authorization", "Basic <client_secret 1>"},
                         {"Content-Type", "application/x-www-form-urlencoded"}},
             .body = "grant_type=authorization_code&code=<code 1>&redirect_uri=http%3A%2F%2Fclient.authrig.test%2Fcb"},
        .response = HttpResponse{.status = status,
                                 .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
                                 .body = std::move(body),
                                 .wire = {}},
        .failure = ""};
}

inline const std::string token_body =
    R"({"access_token":"<access_token 1>","token_type":"Bearer","expires_in":3600,"refresh_token":"<refresh_token 1>"})";

/// What every case below begins with; the file stands in tests/golden.
inline CaseResult case_named(std::string id, std::string title, Verdict verdict, std::string reason = {}) {
    CaseResult result;
    result.id = std::move(id);
    result.dialect = "rfc";
    result.title = std::move(title);
    result.file = "tests/golden/code-single-use.authrig.yaml";
    result.line = 1;
    result.verdict = verdict;
    result.reason = std::move(reason);
    result.seconds = 0.25;
    return result;
}

inline void add_story(CaseResult& result, int second_status, const std::string& second_body) {
    const auto later = after_start("6mo");
    result.exchanges = {authorize_exchange(1), redeem_exchange(2, "redeem", default_start(), 200, token_body),
                        redeem_exchange(3, "redeem-2", later, second_status, second_body)};
    const auto step = [](std::string id, std::string kind, std::string summary, TimePoint at, int line,
                         std::vector<int> exchanges) {
        return StepRecord{.id = std::move(id),
                          .kind = std::move(kind),
                          .summary = std::move(summary),
                          .at = at,
                          .line = line,
                          .section = "steps",
                          .held = true,
                          .exchanges = std::move(exchanges)};
    };
    result.steps = {step("authorize", "authorize", "jo authorize", default_start(), 9, {1}),
                    step("redeem", "redeem", "alice redeem (expects 200)", default_start(), 10, {2}),
                    step("advance", "advance", "advance 6mo", default_start(), 13, {}),
                    step("redeem-2", "redeem", "alice redeem (expects 400 invalid_grant)", later, 14, {3})};
}

inline CaseResult passing_case() {
    auto result = case_named("authorization-code/code-single-use[method=basic]@rfc",
                             "A redeemed authorization code cannot be redeemed again", Verdict::pass);
    result.tags = {"code", "security"};
    result.proves = {"rfc6749-4.1.2-code-single-use"};
    result.story = "Whoever finds a used code in a log must not get anything for it.";
    add_story(result, 400, R"({"error":"invalid_grant","error_description":"the code was redeemed before"})");
    return result;
}

inline CaseResult failing_case() {
    auto result = passing_case();
    result.id = "authorization-code/code-single-use[method=post]@rfc";
    result.verdict = Verdict::fail;
    result.reason = "the second redemption was answered 200";
    add_story(result, 200, token_body);
    result.steps.back().held = false;
    const Finding finding{.requirement = "rfc6749-4.1.2-code-single-use",
                          .level = "MUST",
                          .step = "redeem-2",
                          .expected = "status 400",
                          .actual = "status 200",
                          .file = result.file,
                          .line = 15,
                          .column = 15,
                          .exchange = 3};
    auto second = finding;
    second.expected = "error \"invalid_grant\"";
    second.actual = "no member `error` in {\"access_token\":\"<access_token 1>\",…}";
    result.findings = {finding, second};
    return result;
}

inline CaseResult warning_case() {
    auto result = case_named("refresh/rotation@rfc", "A public client's refresh token is rotated", Verdict::warn,
                             "the same refresh token came back");
    result.proves = {"rfc6749-10.4-refresh-rotation"};
    result.findings = {{.requirement = "rfc6749-5.1-token-pragma",
                        .level = "SHOULD",
                        .step = "refresh",
                        .expected = "header Pragma: no-cache",
                        .actual = "no such header",
                        .file = result.file,
                        .line = 0,
                        .column = 0,
                        .exchange = 0}};
    return result;
}

inline CaseResult inconclusive_case() {
    auto result = case_named("pkce/downgrade@rfc", "A code bound to a challenge needs its verifier",
                             Verdict::inconclusive, "positive control failed at step redeem: status 500");
    result.exchanges = {redeem_exchange(1, "redeem", default_start(), 500, "upstream\nbroke")};
    result.findings = {{.requirement = "",
                        .level = "",
                        .step = "redeem",
                        .expected = "status 200",
                        .actual = "status 500",
                        .file = result.file,
                        .line = 11,
                        .column = 5,
                        .exchange = 1}};
    return result;
}

inline CaseResult error_case() {
    auto result = case_named("errors/unreachable@rfc", "An unknown endpoint is refused", Verdict::error,
                             "could not connect to the authorization server");
    result.exchanges = {redeem_exchange(1, "redeem", default_start(), 200, "")};
    result.exchanges[0].response.reset();
    result.exchanges[0].failure = "connection refused";
    return result;
}

/// Every text is hostile, where it can be.
inline CaseResult hostile_case() {
    auto result = case_named("hostile/" + hostile_text, hostile_text, Verdict::fail, hostile_text);
    result.tags = {hostile_text};
    result.proves = {hostile_text};
    result.story = hostile_text;
    result.file = "no/such/" + hostile_text;
    auto exchange = redeem_exchange(1, hostile_text, default_start(), 200, hostile_text);
    exchange.from = exchange.to = exchange.label = hostile_text;
    exchange.request.target = "/" + hostile_text;
    exchange.request.headers.add("X-Hostile", hostile_text);
    exchange.request.body = hostile_text;
    exchange.response->headers.add("X-Hostile", hostile_text);
    result.exchanges = {exchange};
    result.steps = {{.id = hostile_text,
                     .kind = hostile_text,
                     .summary = hostile_text,
                     .at = default_start(),
                     .line = 1,
                     .section = "steps",
                     .held = false,
                     .exchanges = {1}}};
    result.findings = {{.requirement = hostile_text,
                        .level = hostile_text,
                        .step = hostile_text,
                        .expected = hostile_text,
                        .actual = hostile_text,
                        .file = "",
                        .line = 1,
                        .column = 1,
                        .exchange = 1}};
    return result;
}

}  // namespace authrig::sample
