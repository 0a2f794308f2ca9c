#include "target/hook.hpp"

#include <catch2/catch.hpp>

#include "engine/subject.hpp"
#include "target/discovery.hpp"
#include "target/registration_hook.hpp"
#include "target/target_clock.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

/// Answers everything alike and keeps what it was asked.
class FakeTransport final : public Transport {
public:
    explicit FakeTransport(HttpResponse answer = {}) : answer_(std::move(answer)) {}
    tl::expected<HttpResponse, TransportError> send(const std::string& origin, const HttpRequest& request) override {
        asked = origin;
        requests.push_back(request);
        return answer_;
    }
    std::string asked;
    std::vector<HttpRequest> requests;

private:
    HttpResponse answer_;
};

HttpResponse answer_of(int status, const std::string& body) { return {status, {}, body, {}}; }

Hook url_hook(const std::string& body) {
    Hook hook;
    hook.url = "http://as.test/clock";
    hook.body = body;
    return hook;
}

Hook command_hook(const std::string& line) {
    Hook hook;
    hook.command = {"/bin/sh", "-c", line};
    return hook;
}

}  // namespace

TEST_CASE("a hook is a request with the values in it") {
    FakeTransport transport(answer_of(200, ""));
    call_hook(url_hook(R"({"advance":"{seconds}s"})"), transport, {{"seconds", "90"}}, "moving the clock");
    REQUIRE(transport.requests.size() == 1);
    CHECK(transport.asked == "http://as.test");
    CHECK(transport.requests[0].method == "POST");
    CHECK(transport.requests[0].target == "/clock");
    CHECK(transport.requests[0].body == R"({"advance":"90s"})");
}

TEST_CASE("a hook that is refused says by whom and what was asked of it") {
    FakeTransport transport(answer_of(403, "no"));
    CHECK_THROWS_WITH(
        call_hook(url_hook(""), transport, {}, "resetting the target"),
        Catch::Contains("resetting the target") && Catch::Contains("http://as.test/clock") && Catch::Contains("403"));
}

TEST_CASE("a hook may be a command, and one that ends badly is a mistake of the configuration") {
    FakeTransport transport;
    CHECK_NOTHROW(call_hook(command_hook("test {seconds} = 90"), transport, {{"seconds", "90"}}, "moving the clock"));
    CHECK_THROWS_AS(call_hook(command_hook("exit 3"), transport, {}, "moving the clock"), TargetProblem);
    CHECK(transport.requests.empty());
}

TEST_CASE("a command reads a document and prints another, however long") {
    FakeTransport transport;
    const std::string document = "{\"a\":\"" + std::string(200'000, 'x') + "\"}";
    CHECK(ask_hook(command_hook("cat"), transport, document, "registering") == document);
    CHECK_THROWS_WITH(ask_hook(command_hook("echo full; exit 1"), transport, document, "registering"),
                      Catch::Contains("full"));
}

TEST_CASE("an application is made by a hook from what the case wants of it") {
    Target target;
    target.registration.url = "http://as.test/applications";
    Application draft;
    draft.name = "ClientApp app";
    draft.type = AppType::spa;
    draft.redirect_uris = {"https://client.test/cb"};
    draft.refresh.inactivity = parse_span("2w").value();
    FakeTransport transport(answer_of(201, R"({"client_id":"c1","client_secret":"s1"})"));
    const Registered made = register_by_hook(target, transport, draft);
    CHECK(made.application.id.value == "c1");
    CHECK(made.application.redirect_uris == draft.redirect_uris);
    CHECK(made.client_secret == "s1");
    REQUIRE(transport.requests.size() == 1);
    const std::string& asked = transport.requests[0].body;
    CHECK_THAT(asked, Catch::Contains(R"("type":"spa")") && Catch::Contains(R"("https://client.test/cb")") &&
                          Catch::Contains(R"("inactivity":"14d")") && Catch::Contains(R"("absolute":"none")"));

    FakeTransport mute(answer_of(200, "done"));
    CHECK_THROWS_WITH(register_by_hook(target, mute, draft), Catch::Contains("client_id"));
}

TEST_CASE("a clock that stands still is set to the instant, earlier or later") {
    const Hook hook = url_hook("{now}");
    FakeTransport transport(answer_of(200, ""));
    TargetClock clock(hook, true, std::chrono::milliseconds(0));
    CHECK(clock.now() == default_start());
    clock.advance(parse_span("90s").value(), transport);
    clock.set(default_start(), transport);
    CHECK(clock.now() == default_start());
    REQUIRE(transport.requests.size() == 2);
    CHECK(transport.requests[0].body == "2026-01-15T12:01:30Z");
    CHECK(transport.requests[1].body == "2026-01-15T12:00:00Z");
}

TEST_CASE("a clock that runs moves by whole seconds, forward, and only by a hook or by waiting") {
    FakeTransport transport(answer_of(200, ""));
    const Hook hook = url_hook("{seconds}"), none;
    TargetClock running(hook, false, std::chrono::milliseconds(0));
    running.advance(parse_span("2m").value(), transport);
    CHECK(transport.requests.at(0).body == "120");
    CHECK_THROWS_AS(running.advance(parse_span("500ms").value(), transport), NotApplicable);
    CHECK_THROWS_AS(running.set(default_start(), transport), NotApplicable);
    TargetClock stuck(none, false, std::chrono::milliseconds(0));
    CHECK_FALSE(stuck.can_move());
    CHECK_THROWS_AS(stuck.advance(parse_span("1s").value(), transport), NotApplicable);
}
