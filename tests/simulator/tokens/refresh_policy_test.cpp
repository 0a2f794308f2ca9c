#include "tokens/refresh_policy.hpp"

#include <catch2/catch.hpp>

namespace authrig::sim {
namespace {

using enum RefreshStanding;
using std::chrono::milliseconds;

constexpr Span half_year{6, {}};
constexpr Span one_year_span{12, {}};

/// One instant before, at and after.
struct Three {
    RefreshStanding before, at, after;
};

Three judge_around(const RefreshPolicy& policy, const RefreshHistory& history, TimePoint instant) {
    return {judge(policy, history, instant - milliseconds(1)), judge(policy, history, instant),
            judge(policy, history, instant + milliseconds(1))};
}

}  // namespace

TEST_CASE("A refresh token ends exactly at its absolute lifetime, counted from the authorization") {
    const auto start = default_start();
    const RefreshPolicy policy{.absolute = one_year_span};
    const auto three = judge_around(policy, {.authorized_at = start, .last_activity = add(start, half_year)},
                                    add(start, one_year_span));
    CHECK(three.before == usable);
    CHECK(three.at == expired_absolute);
    CHECK(three.after == expired_absolute);
}

TEST_CASE("A refresh token ends exactly at its inactivity lifetime, counted from the last activity") {
    const auto start = default_start();
    const auto active = add(start, Span{0, std::chrono::hours(48)});
    const RefreshPolicy policy{.absolute = one_year_span, .inactivity = half_year};
    const auto three = judge_around(policy, {.authorized_at = start, .last_activity = active}, add(active, half_year));
    CHECK(three.before == usable);
    CHECK(three.at == expired_inactive);
    CHECK(three.after == expired_inactive);
}

TEST_CASE("Where both lifetimes are over, the absolute one is named") {
    const auto start = default_start();
    const RefreshPolicy policy{.absolute = half_year, .inactivity = half_year};
    CHECK(judge(policy, {.authorized_at = start, .last_activity = start}, add(start, one_year_span)) ==
          expired_absolute);
}

TEST_CASE("Without lifetimes a refresh token never expires by age") {
    const auto start = default_start();
    CHECK(judge({}, {.authorized_at = start, .last_activity = start}, add(start, Span{1200, {}})) == usable);
}

TEST_CASE("A replaced token counts as reused whatever else is true of it") {
    const auto start = default_start();
    const RefreshPolicy policy{.absolute = half_year};
    const RefreshHistory history{.authorized_at = start, .last_activity = start, .rotated = true, .revoked = true};
    CHECK(judge(policy, history, start) == reused);
    CHECK(judge(policy, history, add(start, one_year_span)) == reused);
}

TEST_CASE("A revoked token stays revoked when it would have expired") {
    const auto start = default_start();
    const RefreshHistory history{.authorized_at = start, .last_activity = start, .revoked = true};
    CHECK(judge({.absolute = half_year}, history, start) == revoked);
    CHECK(judge({.absolute = half_year}, history, add(start, one_year_span)) == revoked);
}

}  // namespace authrig::sim
