#include "target/application_pool.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::engine;

namespace {

TargetApplication entry(const std::string& id, AppType type, const std::string& secret,
                        std::vector<std::string> redirect_uris = {"https://client.authrig.test/cb"}) {
    TargetApplication out;
    out.application.id = {id};
    out.application.type = type;
    out.application.redirect_uris = std::move(redirect_uris);
    out.client_secret = secret;
    return out;
}

Target shared() {
    Target target;
    target.applications = {entry("first", AppType::web, "s1"), entry("second", AppType::web, "s2"),
                           entry("public", AppType::spa, "")};
    return target;
}

std::string picked(const Target& target, const ApplicationWish& wish, const std::string& method,
                   std::set<std::string>& taken) {
    return pick_application(target, wish, method, taken).application.id.value;
}

ApplicationWish wish_for(AppType type) {
    ApplicationWish wish;
    wish.application.type = type;
    return wish;
}

}  // namespace

TEST_CASE("each application of a case is another one of the file") {
    std::set<std::string> taken;
    CHECK(picked(shared(), wish_for(AppType::web), "client_secret_basic", taken) == "first");
    CHECK(picked(shared(), wish_for(AppType::web), "client_secret_basic", taken) == "second");
    CHECK_THROWS_AS(picked(shared(), wish_for(AppType::web), "client_secret_basic", taken), NotApplicable);
    CHECK(picked(shared(), wish_for(AppType::spa), "none", taken) == "public");
}

TEST_CASE("an application of the file does for a case that asks for no more than it is") {
    std::set<std::string> taken;
    ApplicationWish wish = wish_for(AppType::web);
    CHECK_THROWS_WITH(picked(shared(), wish, "private_key_jwt", taken), Catch::Contains("private_key_jwt"));

    wish.own_redirect_uris = true;
    wish.application.redirect_uris = {"https://elsewhere.example/cb"};
    CHECK_THROWS_WITH(picked(shared(), wish, "client_secret_basic", taken), Catch::Contains("redirect URIs"));
    Target target = shared();
    target.applications[1].application.redirect_uris.emplace_back("https://elsewhere.example/cb");
    CHECK(picked(target, wish, "client_secret_basic", taken) == "second");
}

TEST_CASE("an application of the file signs with the file's key, not with a case's") {
    Target target = shared();
    target.applications.push_back(entry("machine", AppType::m2m, ""));
    target.applications.back().application.token_endpoint_auth_method = "private_key_jwt";
    std::set<std::string> taken;
    ApplicationWish wish = wish_for(AppType::m2m);
    wish.own_keys = true;
    CHECK_THROWS_WITH(picked(target, wish, "private_key_jwt", taken), Catch::Contains("keys of the case"));
    wish.own_keys = false;
    CHECK(picked(target, wish, "private_key_jwt", taken) == "machine");
}

TEST_CASE("an application of the file comes with the refresh policy that is promised") {
    Target target = shared();
    target.promises.refresh = RefreshPolicy{};
    target.promises.refresh->rotation = true;
    std::set<std::string> taken;
    CHECK(pick_application(target, wish_for(AppType::spa), "none", taken).application.refresh.rotation);
}
