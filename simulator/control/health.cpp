#include <nlohmann/json.hpp>

#include "authrig/version.hpp"
#include "control/body.hpp"

namespace authrig::sim {
namespace {

HttpResponse run_health(const ControlCall& call) {
    return control_answer({{"status", "ok"},
                           {"version", version},
                           {"dialect", call.server.dialect().name},
                           {"issuer", call.tenant.issuer},
                           {"customer_id", call.tenant.customer_id()}});
}

}  // namespace

const ControlAction health_action{"health", "GET", &run_health};

}  // namespace authrig::sim
