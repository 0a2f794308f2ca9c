#include "apps/app_type_traits.hpp"
#include "core/grantable_resource.hpp"
#include "core/grantable_scope.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

Ruling decide_client_credentials(const GrantContext& context) {
    auto scope = grantable_scope(context, Offline::never);
    if (!scope) return {std::move(scope.error()), {}};
    const auto resource = grantable_resource(context.request.get("resource"), context.tenant);
    if (!resource) return {resource.error(), {}};
    return {Decision{.application = &context.application,
                     .user = {},
                     .scope = *scope,
                     .requested_scope = std::string(context.request.get("scope")),
                     .refresh_scope = {},
                     .family = {},
                     .authorized_at = context.now,
                     .new_refresh_token = false,
                     .repeated_refresh_token = {},
                     .resource = *resource},
            {}};
}

}  // namespace

const Grant client_credentials_grant{grant_name::client_credentials, "client_credentials", nullptr,
                                     &decide_client_credentials};

}  // namespace authrig::sim
