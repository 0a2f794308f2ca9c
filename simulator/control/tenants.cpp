#include <nlohmann/json.hpp>

#include "control/body.hpp"

namespace authrig::sim {
namespace {

HttpResponse run_tenants(const ControlCall& call) {
    auto list = nlohmann::json::array();
    for (const auto& name : call.server.tenant_names()) list.push_back({{"tenant", name}, {"issuer", call.server.tenant(name).issuer}});
    return control_answer({{"tenants", list}});
}

}  // namespace

const ControlAction tenants_action{"tenants", "GET", &run_tenants};

}  // namespace authrig::sim
