#include "core/grantable_resource.hpp"

#include <algorithm>

#include "core/cites.hpp"

namespace authrig::sim {
namespace {

bool resource_served(std::string_view resource, const Tenant& tenant) {
    return resource == tenant.issuer || std::ranges::any_of(tenant.applications.all(), [&](const auto& application) {
               return application->resource == resource;
           });
}

tl::unexpected<OAuthError> not_a_target(std::string_view why) {
    return tl::unexpected(invalid_target(why).as_error(rfc9068::resource_becomes_aud));
}

}  // namespace

Result<std::string> grantable_resource(std::string_view asked, const Tenant& tenant) {
    if (asked.empty()) return tenant.issuer;
    if (!resource_served(asked, tenant)) return not_a_target("no application of this server serves the resource");
    return std::string(asked);
}

Result<std::string> settled_resource(std::string_view asked, std::string_view settled, const Tenant& tenant) {
    const std::string_view resource = settled.empty() ? std::string_view(tenant.issuer) : settled;
    if (!asked.empty() && asked != resource) return not_a_target("the resource is not the one that was authorized");
    return std::string(resource);
}

}  // namespace authrig::sim
