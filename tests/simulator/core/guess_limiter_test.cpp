#include "core/guess_limiter.hpp"

#include <catch2/catch.hpp>

#include "simulator_in_process.hpp"

namespace authrig::sim {
namespace {

using namespace std::chrono_literals;

constexpr int allowed_guesses = 5;

void guess_wrongly(GuessLimiter& guesses, int times, TimePoint now) {
    for (int i = 0; i < times; ++i) guesses.note("jo", false, allowed_guesses, now);
}

}  // namespace

TEST_CASE("Guesses are looked at until as many were wrong in a row as are allowed") {
    GuessLimiter guesses;
    const auto now = default_start();
    guess_wrongly(guesses, allowed_guesses - 1, now);
    CHECK_FALSE(guesses.closed_until("jo", now));
    guess_wrongly(guesses, 1, now);
    CHECK(guesses.closed_until("jo", now) == now + 1min);
    CHECK_FALSE(guesses.closed_until("sam", now));
}

TEST_CASE("A pause ends at its very end") {
    GuessLimiter guesses;
    const auto now = default_start();
    guess_wrongly(guesses, allowed_guesses, now);
    CHECK(guesses.closed_until("jo", now + 1min - 1ms));
    CHECK_FALSE(guesses.closed_until("jo", now + 1min));
    CHECK_FALSE(guesses.closed_until("jo", now + 1min + 1ms));
}

TEST_CASE("Each wrong guess after a pause doubles it, up to an hour") {
    GuessLimiter guesses;
    auto now = default_start();
    guess_wrongly(guesses, allowed_guesses - 1, now);
    for (const auto pause : {1min, 2min, 4min, 8min, 16min, 32min, 60min, 60min}) {
        guess_wrongly(guesses, 1, now);
        CHECK(guesses.closed_until("jo", now) == now + pause);
        now += pause;
    }
}

TEST_CASE("A right guess ends the row") {
    GuessLimiter guesses;
    const auto now = default_start();
    guess_wrongly(guesses, allowed_guesses - 1, now);
    guesses.note("jo", true, allowed_guesses, now);
    CHECK(guesses.size() == 0);
    guess_wrongly(guesses, allowed_guesses - 1, now);
    CHECK_FALSE(guesses.closed_until("jo", now));
}

TEST_CASE("A row to which nobody adds for a day is over") {
    struct Wait {
        std::chrono::milliseconds length;
        bool closed;
    };
    for (const auto& wait : {Wait{24h - 1ms, true}, Wait{24h, false}, Wait{24h + 1ms, false}}) {
        GuessLimiter guesses;
        guess_wrongly(guesses, allowed_guesses - 1, default_start());
        guess_wrongly(guesses, 1, default_start() + wait.length);
        CHECK(guesses.closed_until("jo", default_start() + wait.length).has_value() == wait.closed);
    }
}

TEST_CASE("Where any number of guesses is allowed none is remembered") {
    GuessLimiter guesses;
    for (int i = 0; i < 100; ++i) guesses.note("jo", false, 0, default_start());
    CHECK_FALSE(guesses.closed_until("jo", default_start()));
    CHECK(guesses.size() == 0);
}

TEST_CASE("Invented names do not fill the memory nor drive out who is guessed at") {
    GuessLimiter guesses;
    const auto now = default_start();
    guess_wrongly(guesses, allowed_guesses, now);
    for (std::size_t i = 0; i < 3 * GuessLimiter::limit; ++i)
        guesses.note("invented" + std::to_string(i), false, allowed_guesses, now);
    CHECK(guesses.size() == GuessLimiter::limit);
    CHECK(guesses.closed_until("jo", now));
    CHECK(password_of(std::string(100'000, 'x')).size() < 300);
}

// RFC 6585 section 4, RFC 9110 section 10.2.3
TEST_CASE("A guess that comes too early is told when to come again") {
    auto config = test::strict_config("rfc");
    config.switches["wrong_guesses"] = "5";
    Simulator simulator(config);
    const auto client = test::register_client(simulator, AppType::m2m);
    const auto ask = [&](const std::string& secret) {
        return simulator.handle(test::form_request(
            simulator.paths().token,
            {{"grant_type", "client_credentials"}, {"client_id", client.id}, {"client_secret", secret}}));
    };
    for (int i = 0; i < allowed_guesses; ++i) CHECK(ask("wrong").status == 401);
    const auto early = ask(client.secret);
    CHECK(early.status == 429);
    CHECK(test::body_of(early)["error"] == "invalid_client");
    CHECK(test::header_of(early, "retry-after") == "60");
    CHECK(test::header_of(early, "cache-control") == "no-store");
    simulator.clock().advance(Span{0, 1min});
    CHECK(ask(client.secret).status == 200);
}

}  // namespace authrig::sim
