#include <nlohmann/json.hpp>

#include "apps/application_json.hpp"
#include "authrig/simulator.hpp"
#include "control/body.hpp"
#include "core/register_application.hpp"

namespace authrig::sim {
namespace {

/// Unlike at `/setup/applications`, `client_id` and `client_secret` may be chosen here.
HttpResponse add_application(const ControlCall& call) {
    auto body = control_body(call);
    Application draft;
    draft.id.value = control_text(body, "client_id");
    draft.client_secret = control_text(body, "client_secret");
    body.erase("client_id");
    body.erase("client_secret");
    if (const auto errors = read_application(body, draft); !errors.empty())
        throw ConfigError(errors.front().field + ": " + errors.front().message);
    const auto registered = register_application(call.tenant, std::move(draft));
    auto answer = application_to_json(registered.application);
    if (!registered.client_secret.empty()) answer["client_secret"] = registered.client_secret;
    return control_answer(answer, 201);
}

HttpResponse run_applications(const ControlCall& call) {
    const std::scoped_lock lock(call.tenant.mutex);
    if (call.request.method == "POST") return add_application(call);
    if (call.request.method == "DELETE") {
        const auto id = call.rest.empty() ? call.rest : call.rest.substr(1);
        if (!remove_application(call.tenant, id)) throw ConfigError("there is no application `" + std::string(id) + "`");
    }
    auto list = nlohmann::json::array();
    for (const auto& application : call.tenant.applications.all()) list.push_back(application_to_json(*application));
    return control_answer({{"applications", list}});
}

}  // namespace

const ControlAction applications_action{"applications", "GET POST DELETE", &run_applications};

}  // namespace authrig::sim
