#include "apps/app_type_traits.hpp"

#include <catch2/catch.hpp>

namespace authrig::sim {
namespace {

using namespace grant_name;

struct FieldRow {
    const char* field;
    bool web, spa, m2m;
};
struct GrantRow {
    std::string_view grant;
    bool web, spa, m2m;
};

}  // namespace

// workfront/app-type-fields
TEST_CASE("Each type of application has its own fields") {
    const auto row = GENERATE(values<FieldRow>({
        {"client_name", true, true, true},
        {"description", true, true, true},
        {"scope", true, true, true},
        {"redirect_uris", true, true, false},
        {"refresh", true, true, false},
        {"logo_uri", true, true, false},
        {"client_uri", true, false, false},
        {"developer_name", false, true, false},
        {"developer_email", false, true, false},
        {"policy_uri", false, true, false},
        {"public_keys", false, false, true},
        {"favourite_colour", false, false, false},
    }));
    CAPTURE(row.field);
    CHECK(traits(AppType::web).has_field(row.field) == row.web);
    CHECK(traits(AppType::spa).has_field(row.field) == row.spa);
    CHECK(traits(AppType::m2m).has_field(row.field) == row.m2m);
}

TEST_CASE("Each type of application may use its own grants") {
    const auto row = GENERATE(values<GrantRow>({
        {authorization_code, true, true, false},
        {refresh_token, true, true, false},
        {client_credentials, false, false, true},
        {jwt_bearer, false, false, true},
        {jwt_exchange, false, false, true},
        {"password", true, true, false},
        {"", false, false, false},
    }));
    CAPTURE(row.grant);
    CHECK(traits(AppType::web).may_use(row.grant) == row.web);
    CHECK(traits(AppType::spa).may_use(row.grant) == row.spa);
    CHECK(traits(AppType::m2m).may_use(row.grant) == row.m2m);
}

TEST_CASE("Only the single-page type needs PKCE and has no secret") {
    for (const auto type : {AppType::web, AppType::spa, AppType::m2m}) {
        CHECK(traits(type).type == type);
        CHECK(traits(type).needs_pkce == (type == AppType::spa));
        CHECK(traits(type).has_secret == (type != AppType::spa));
        CHECK(traits(type).has_keys == (type == AppType::m2m));
        CHECK(traits(type).has_user == (type != AppType::m2m));
        CHECK_FALSE(traits(type).auth_methods.empty());
    }
}

}  // namespace authrig::sim
