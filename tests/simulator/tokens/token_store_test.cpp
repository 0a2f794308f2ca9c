#include "tokens/token_store.hpp"

#include <catch2/catch.hpp>

namespace authrig::sim {
namespace {

const AppId alice_app{"alice"}, mallory_app{"mallory"};

Lifetime an_hour(TimePoint from) { return {from, Span{0, std::chrono::hours(1)}}; }

/// A line of tokens with an access token `a` and a refresh token `r`.
Commit issue_line(TimePoint now) {
    Commit commit;
    commit.open_families.push_back({.id = "line", .client = alice_app, .authorized_at = now, .last_use = now});
    commit.issue_access.push_back({.id = "a", .client = alice_app, .family = "line", .lifetime = an_hour(now)});
    commit.issue_refresh.push_back({.token = "r", .client = alice_app, .family = "line"});
    return commit;
}

}  // namespace

TEST_CASE("An empty commit changes nothing and is not counted") {
    TokenStore store;
    store.apply({}, default_start());
    CHECK(Commit{}.empty());
    CHECK(store.revision() == 0);
}

TEST_CASE("A commit is applied whole and counted once") {
    TokenStore store;
    store.apply(issue_line(default_start()), default_start());
    CHECK(store.revision() == 1);
    REQUIRE(store.access("a"));
    REQUIRE(store.refresh("r"));
    CHECK_FALSE(store.revoked(*store.access("a")));
    CHECK_FALSE(store.revoked(*store.refresh("r")));
    CHECK(store.family("line")->client == alice_app);
}

TEST_CASE("Redeeming a code marks it with the line of its tokens and keeps it for its replay") {
    TokenStore store;
    Commit issue;
    issue.issue_codes.push_back({.code = "c", .client = alice_app, .lifetime = an_hour(default_start())});
    store.apply(issue, default_start());
    Commit redeem;
    redeem.redeem_code = "c";
    redeem.redeemed_into = "line";
    store.apply(redeem, default_start());
    REQUIRE(store.code("c"));
    CHECK(store.code("c")->redeemed);
    CHECK(store.code("c")->family == "line");
}

TEST_CASE("Revoking a line ends every token of it, also one that comes later") {
    TokenStore store;
    const auto now = default_start();
    store.apply(issue_line(now), now);
    Commit revoke;
    revoke.revoke_families.push_back("line");
    store.apply(revoke, now);
    CHECK(store.revoked(*store.access("a")));
    CHECK(store.revoked(*store.refresh("r")));
    Commit late;
    late.issue_access.push_back({.id = "late", .client = alice_app, .family = "line", .lifetime = an_hour(now)});
    store.apply(late, now);
    CHECK(store.revoked(*store.access("late")));
}

TEST_CASE("A commit that issues and revokes leaves its tokens revoked") {
    TokenStore store;
    auto commit = issue_line(default_start());
    commit.revoke_families.push_back("line");
    store.apply(commit, default_start());
    CHECK(store.revoked(*store.access("a")));
}

TEST_CASE("Revoking one token leaves the rest of its line alone") {
    TokenStore store;
    store.apply(issue_line(default_start()), default_start());
    Commit revoke;
    revoke.revoke_access.push_back("a");
    store.apply(revoke, default_start());
    CHECK(store.revoked(*store.access("a")));
    CHECK_FALSE(store.revoked(*store.refresh("r")));
}

TEST_CASE("Rotation marks the old token, and use moves the line's last use only") {
    TokenStore store;
    const auto start = default_start();
    store.apply(issue_line(start), start);
    Commit use;
    use.rotate_refresh = "r";
    use.touch_family = "line";
    const auto later = add(start, Span{0, std::chrono::hours(3)});
    store.apply(use, later);
    CHECK(store.refresh("r")->rotated);
    CHECK(store.family("line")->last_use == later);
    CHECK(store.family("line")->authorized_at == start);
}

TEST_CASE("Revoking a client ends what it holds and nobody else's") {
    TokenStore store;
    const auto now = default_start();
    auto commit = issue_line(now);
    commit.issue_access.push_back({.id = "other", .client = mallory_app, .lifetime = an_hour(now)});
    commit.issue_codes.push_back({.code = "c", .client = alice_app, .lifetime = an_hour(now)});
    store.apply(commit, now);
    Commit revoke;
    revoke.revoke_client = alice_app;
    store.apply(revoke, now);
    CHECK(store.revoked(*store.access("a")));
    CHECK(store.revoked(*store.refresh("r")));
    CHECK(store.code("c") == nullptr);
    CHECK_FALSE(store.revoked(*store.access("other")));
}

TEST_CASE("A commit may name what is not there") {
    TokenStore store;
    Commit commit;
    commit.redeem_code = "nothing";
    commit.rotate_refresh = "nothing";
    commit.touch_family = "nothing";
    commit.revoke_families = {"nothing"};
    commit.revoke_access = {"nothing"};
    commit.revoke_refresh = {"nothing"};
    store.apply(commit, default_start());
    CHECK(store.revision() == 1);
    CHECK(store.code("nothing") == nullptr);
}

TEST_CASE("A used jti is remembered") {
    TokenStore store;
    Commit commit;
    commit.remember_jti = {"j-1", default_start()};
    store.apply(commit, default_start());
    CHECK(store.jti_seen("j-1"));
    CHECK_FALSE(store.jti_seen("j-2"));
}

}  // namespace authrig::sim
