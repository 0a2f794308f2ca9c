#include "apps/app_type_traits.hpp"

#include <algorithm>
#include <array>

namespace authrig::sim {
namespace {

using namespace grant_name;
using Words = std::span<const std::string_view>;

constexpr std::array user_grants{authorization_code, refresh_token, password};
constexpr std::array machine_grants{client_credentials, jwt_bearer, jwt_exchange};

constexpr std::array<std::string_view, 4> confidential_methods{"client_secret_basic", "client_secret_post",
                                                                "private_key_jwt", "client_secret_jwt"};
constexpr std::array no_method{std::string_view("none")};

constexpr std::array<std::string_view, 4> web_fields{"redirect_uris", "refresh", "logo_uri", "client_uri"};
constexpr std::array<std::string_view, 6> spa_fields{"redirect_uris",  "refresh",         "logo_uri",
                                                     "developer_name", "developer_email", "policy_uri"};
constexpr std::array<std::string_view, 2> m2m_fields{"public_keys", "resource"};

const std::array<AppTypeTraits, 3> type_table{{
    // type        grants                 authentication         fields             PKCE   secret keys   user
    {AppType::web, Words(user_grants),    Words(confidential_methods), Words(web_fields), false, true,  false, true},
    {AppType::spa, Words(user_grants),    Words(no_method),      Words(spa_fields), true,  false, false, true},
    {AppType::m2m, Words(machine_grants), Words(confidential_methods), Words(m2m_fields), false, true,  true,  false},
}};

}  // namespace

const AppTypeTraits& traits(AppType type) { return type_table[static_cast<std::size_t>(type)]; }

bool may_have_keys(const Application& application) {
    return traits(application.type).has_keys || application.token_endpoint_auth_method == "private_key_jwt";
}

bool AppTypeTraits::may_use(std::string_view grant) const { return std::ranges::find(grants, grant) != grants.end(); }

bool AppTypeTraits::has_field(std::string_view field) const {
    constexpr std::array<std::string_view, 7> every_type{
        "client_id", "client_name", "type", "description", "token_endpoint_auth_method", "scope", "created_at"};
    return std::ranges::find(every_type, field) != every_type.end() || std::ranges::find(fields, field) != fields.end();
}

}  // namespace authrig::sim
