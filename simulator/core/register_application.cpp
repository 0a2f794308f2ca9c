#include "core/register_application.hpp"

#include "apps/app_type_traits.hpp"
#include "apps/client_secrets.hpp"
#include "apps/validate_application.hpp"

namespace authrig::sim {

Registered install_application(Tenant& tenant, Application draft) {
    const auto now = tenant.clock.now();
    Registered registered;
    if (draft.id.empty()) draft.id.value = tenant.entropy->hex(32);
    draft.created_at = now;
    if (needs_secret(draft) && draft.secrets.empty()) {
        registered.client_secret = draft.client_secret.empty() ? tenant.entropy->text(43) : draft.client_secret;
        draft.secrets.push_back(store_client_secret(registered.client_secret, *tenant.entropy, now));
        keep_mac_key(draft, draft.secrets.back(), registered.client_secret);
    }
    draft.client_secret.clear();
    registered.application = tenant.applications.add(std::move(draft));
    ++tenant.application_revision;
    return registered;
}

Registered register_application(Tenant& tenant, Application draft) {
    RuleBook book(tenant.settings.dialect->name, nullptr);
    const auto errors = validate_application(draft, *tenant.settings.dialect, Rules(book, "register"), tenant.settings.http_redirect_uris);
    if (!errors.empty())
        throw ConfigError("application `" + draft.name + "`: " + errors.front().field + ": " + errors.front().message);
    if (tenant.applications.full()) throw ConfigError("there are ten applications already: delete one first");
    if (!draft.id.empty() && tenant.applications.find(draft.id.value))
        throw ConfigError("client_id `" + draft.id.value + "` is taken");
    return install_application(tenant, std::move(draft));
}

bool remove_application(Tenant& tenant, std::string_view client_id) {
    const AppId id{std::string(client_id)};
    if (!tenant.applications.remove(client_id)) return false;
    Commit commit;
    commit.revoke_client = id;
    tenant.tokens.apply(commit, tenant.clock.now());
    ++tenant.application_revision;
    return true;
}

}  // namespace authrig::sim
