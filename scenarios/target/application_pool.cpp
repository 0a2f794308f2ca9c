#include "target/application_pool.hpp"

#include <algorithm>

namespace authrig::engine {
namespace {

std::string method_of_registered(const TargetApplication& entry) {
    const Application& application = entry.application;
    if (!application.token_endpoint_auth_method.empty()) return application.token_endpoint_auth_method;
    return entry.client_secret.empty() ? "none" : "client_secret_basic";
}

/// A scenario that needs certain redirect URIs can only use an application that has all of them.
bool has_redirect_uris(const Application& registered, const Application& wanted) {
    if (wanted.redirect_uris.empty()) return registered.redirect_uris.empty();
    return std::all_of(wanted.redirect_uris.begin(), wanted.redirect_uris.end(), [&](const std::string& uri) {
        return std::find(registered.redirect_uris.begin(), registered.redirect_uris.end(), uri) !=
               registered.redirect_uris.end();
    });
}

}  // namespace

Registered pick_application(const Target& target, const ApplicationWish& wish, const std::string& method,
                            std::set<std::string>& taken) {
    for (const TargetApplication& entry : target.applications) {
        const Application& registered = entry.application;
        if (registered.type != wish.application.type || method_of_registered(entry) != method) continue;
        if (wish.own_redirect_uris && !has_redirect_uris(registered, wish.application)) continue;
        if (!wish.application.scope.empty() && registered.scope != wish.application.scope) continue;
        if (wish.own_keys) continue;  // the file's application has the file's key
        if (!taken.insert(registered.id.value).second) continue;
        Registered out{registered, entry.client_secret};
        if (target.promises.refresh) out.application.refresh = *target.promises.refresh;
        return out;
    }
    std::string wanted = "the target file has no further application of type " +
                         std::string(to_string(wish.application.type)) + " that authenticates by " + method;
    if (wish.own_redirect_uris) wanted += " with the redirect URIs of the case";
    if (!wish.application.scope.empty()) wanted += " with the scope `" + wish.application.scope + "`";
    if (wish.own_keys) wanted += " with the keys of the case";
    throw NotApplicable(wanted);
}

}  // namespace authrig::engine
