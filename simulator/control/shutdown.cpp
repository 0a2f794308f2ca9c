#include <nlohmann/json.hpp>

#include "control/body.hpp"

namespace authrig::sim {
namespace {

HttpResponse run_shutdown(const ControlCall& call) {
    if (call.server.on_shutdown) call.server.on_shutdown();
    return control_answer({{"status", "stopping"}});
}

}  // namespace

const ControlAction shutdown_action{"shutdown", "POST", &run_shutdown};

}  // namespace authrig::sim
