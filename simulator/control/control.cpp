#include "control/control.hpp"

#include <array>

#include "authrig/simulator.hpp"
#include "core/answers.hpp"
#include "core/endpoint.hpp"

namespace authrig::sim {

namespace {

constexpr std::string_view control_prefix = "/__admin";

constexpr std::array control_actions{
#define X(name) &name##_action,
#include "control/list.inc"
#undef X
};

/// A browser page of another origin must not steer the server: only requests that a page cannot send unasked.
bool from_another_origin(const HttpRequest& request, const Tenant& tenant) {
    const auto origin = request.headers.get("origin");
    if (!origin) return false;
    const std::string_view issuer = tenant.issuer;
    return !issuer.starts_with(*origin) || (issuer.size() > origin->size() && issuer[origin->size()] != '/');
}

}  // namespace

bool is_control(std::string_view path) {
    return path == control_prefix || (path.starts_with(control_prefix) && path[control_prefix.size()] == '/');
}

HttpResponse answer_control(Server& server, Tenant& tenant, const HttpRequest& request, std::string_view path) {
    path.remove_prefix(std::min(path.size(), control_prefix.size() + 1));
    const auto slash = std::min(path.find('/'), path.size());
    const auto name = path.substr(0, slash);
    if (from_another_origin(request, tenant)) return json_error(403, "access_denied", "control is not for pages of other origins");
    std::string known;
    for (const auto* action : control_actions) {
        known += (known.empty() ? "" : ", ") + std::string(action->name);
        if (action->name != name) continue;
        if (!method_listed(action->methods, request.method))
            return json_error(405, "invalid_request", "this action takes " + std::string(action->methods));
        try {
            return action->run({server, tenant, request, path.substr(slash)});
        } catch (const ConfigError& error) {
            return json_error(422, "invalid_request", error.what());
        }
    }
    return json_error(404, "not_found", "there is no such control action; there are " + known);
}

}  // namespace authrig::sim
