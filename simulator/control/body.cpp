#include "control/body.hpp"

#include <nlohmann/json.hpp>

#include "authrig/simulator.hpp"
#include "codec/json.hpp"
#include "core/answers.hpp"

namespace authrig::sim {

nlohmann::json control_body(const ControlCall& call) {
    if (call.request.body.empty()) return nlohmann::json::object();
    auto body = codec::parse_json_object(call.request.body);
    if (!body) throw ConfigError("the JSON body cannot be read: " + body.error());
    return std::move(*body);
}

std::string control_text(const nlohmann::json& body, const char* name) {
    if (!body.contains(name)) return {};
    if (!body[name].is_string()) throw ConfigError(std::string(name) + " must be a string");
    return body[name].get<std::string>();
}

HttpResponse control_answer(const nlohmann::json& body, int status) {
    return json_answer(status, body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace authrig::sim
