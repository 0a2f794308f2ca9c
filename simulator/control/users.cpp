#include <nlohmann/json.hpp>

#include "authrig/simulator.hpp"
#include "control/body.hpp"

namespace authrig::sim {
namespace {

nlohmann::json user_json(const User& user) {
    return {{"user_id", user.id.value},
            {"username", user.username},
            {"display_name", user.display_name},
            {"administrator", user.administrator},
            {"license", user.license}};
}

User read_user(const nlohmann::json& body) {
    User user{.id = {control_text(body, "user_id")},
              .username = control_text(body, "username"),
              .password = control_text(body, "password"),
              .display_name = control_text(body, "display_name")};
    if (user.username.empty() || user.password.empty()) throw ConfigError("username and password are needed");
    if (body.contains("administrator")) {
        if (!body["administrator"].is_boolean()) throw ConfigError("administrator must be true or false");
        user.administrator = body["administrator"].get<bool>();
    }
    if (const auto license = control_text(body, "license"); !license.empty()) user.license = license;
    return user;
}

HttpResponse run_users(const ControlCall& call) {
    const std::scoped_lock lock(call.tenant.mutex);
    auto& users = call.tenant.users;
    if (call.request.method == "POST") return control_answer(user_json(users.add(read_user(control_body(call)), *call.tenant.entropy).user), 201);
    if (call.request.method == "DELETE") {
        const auto name = call.rest.empty() ? call.rest : call.rest.substr(1);
        if (!users.remove(name)) throw ConfigError("there is no user `" + std::string(name) + "`");
    }
    auto list = nlohmann::json::array();
    for (const auto& record : users.all()) list.push_back(user_json(record->user));
    return control_answer({{"users", list}});
}

}  // namespace

const ControlAction users_action{"users", "GET POST DELETE", &run_users};

}  // namespace authrig::sim
