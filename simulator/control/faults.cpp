#include <nlohmann/json.hpp>

#include "authrig/simulator.hpp"
#include "control/body.hpp"

namespace authrig::sim {
namespace {

int count_member(const nlohmann::json& body, const char* name) {
    if (!body.contains(name)) return 0;
    if (!body[name].is_number_integer() || body[name] < 0 || body[name] > 1'000'000)
        throw ConfigError(std::string(name) + " must be a whole number from 0");
    return body[name].get<int>();
}

Arming read_arming(const nlohmann::json& body) {
    Arming arming{.fault = control_text(body, "fault"),
                  .endpoint = control_text(body, "endpoint"),
                  .client_id = control_text(body, "client_id"),
                  .nth = count_member(body, "nth"),
                  .times = count_member(body, "times"),
                  .argument = control_text(body, "argument")};
    if (arming.fault.empty()) throw ConfigError("fault is needed: the id of the fault to arm");
    return arming;
}

HttpResponse run_faults(const ControlCall& call) {
    const std::scoped_lock lock(call.tenant.mutex);
    auto& armed = call.tenant.faults;
    if (call.request.method == "POST") armed.arm(read_arming(control_body(call)));
    if (call.request.method == "DELETE") {
        if (call.rest.size() < 2) armed.clear();
        else if (!armed.disarm(call.rest.substr(1))) throw ConfigError("this fault is not armed");
    }
    auto list = nlohmann::json::array();
    for (const auto& arming : armed.list())
        list.push_back({{"fault", arming.fault}, {"endpoint", arming.endpoint}, {"client_id", arming.client_id},
                        {"nth", arming.nth}, {"times", arming.times}, {"argument", arming.argument}});
    return control_answer({{"armed", list}});
}

}  // namespace

const ControlAction faults_action{"faults", "GET POST DELETE", &run_faults};

}  // namespace authrig::sim
