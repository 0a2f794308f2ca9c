#include <nlohmann/json.hpp>

#include "control/body.hpp"

namespace authrig::sim {
namespace {

HttpResponse run_reset(const ControlCall& call) {
    call.tenant.reset();
    return control_answer({{"status", "reset"}});
}

}  // namespace

const ControlAction reset_action{"reset", "POST", &run_reset};

}  // namespace authrig::sim
