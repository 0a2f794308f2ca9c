#include "cli/server_config.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "cli/command.hpp"
#include "engine/application_node.hpp"
#include "engine/arming.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::cli {
namespace {

[[noreturn]] void refuse_config(const std::string& file, const Node& where, const std::string& message) {
    throw UsageError(to_string(Diagnostic{file, where.mark.line, where.mark.column, message, {}}));
}

User read_user(const std::string& file, const Node& node) {
    User user;
    if (!node.is_map()) refuse_config(file, node, "a user is { username, password, administrator, license }");
    for (const auto& entry : node.map()) {
        if (entry.key == "id")
            user.id = {entry.value.text()};
        else if (entry.key == "username")
            user.username = entry.value.text();
        else if (entry.key == "password")
            user.password = entry.value.text();
        else if (entry.key == "display_name")
            user.display_name = entry.value.text();
        else if (entry.key == "license")
            user.license = entry.value.text();
        else if (entry.key == "administrator" && entry.value.is_bool())
            user.administrator = std::get<bool>(entry.value.value);
        else
            refuse_config(file, entry.value, "a user has no `" + entry.key + "` of that kind");
    }
    if (user.username.empty()) refuse_config(file, node, "a user needs `username`");
    return user;
}

Application read_configured_application(const std::string& file, const Node& node) {
    if (!node.is_map()) refuse_config(file, node, "an application is a map of its fields");
    for (const auto& entry : node.map()) {
        const auto fields = engine::application_fields();
        const bool known =
            entry.key == "client_id" || entry.key == "client_secret" ||
            std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.name == entry.key; });
        if (!known) refuse_config(file, entry.value, "an application has no `" + entry.key + "`");
    }
    try {
        Application application = engine::read_application(node);
        if (const Node* id = node.find("client_id")) application.id = {id->text()};
        if (const Node* secret = node.find("client_secret")) application.client_secret = secret->text();
        return application;
    } catch (const std::invalid_argument& mistake) {
        refuse_config(file, node, mistake.what());
    }
}

void read_lifetimes(const std::string& file, const Node& node, Config& config) {
    for (const auto& entry : node.map()) {
        const auto span = parse_span(entry.value.text());
        if (!span) refuse_config(file, entry.value, entry.key + ": " + span.error());
        config.lifetimes[entry.key] = *span;
    }
}

const Node::List& listed(const std::string& file, const Node& node) {
    if (!node.is_list()) refuse_config(file, node, "expected a list");
    return node.list();
}

}  // namespace

void read_server_config(const std::string& file, Config& config) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw UsageError(file + ": there is no such file");
    std::ostringstream text;
    text << in.rdbuf();
    Diagnostics diagnostics;
    const Node root = engine::read_yaml(file, text.str(), diagnostics);
    if (!diagnostics.empty()) throw UsageError(to_string(diagnostics.front()));
    if (root.is_null()) return;
    if (!root.is_map()) refuse_config(file, root, "expected users, applications, switches, lifetimes or faults");
    for (const auto& entry : root.map()) {
        const Node& value = entry.value;
        if ((entry.key == "switches" || entry.key == "lifetimes") && !value.is_map())
            refuse_config(file, value, entry.key + " is a map");
        if (entry.key == "users") {
            for (const Node& user : listed(file, value)) config.users.push_back(read_user(file, user));
        } else if (entry.key == "applications") {
            for (const Node& one : listed(file, value))
                config.applications.push_back(read_configured_application(file, one));
        } else if (entry.key == "switches") {
            for (const auto& choice : value.map()) config.switches[choice.key] = engine::switch_text(choice.value);
        } else if (entry.key == "lifetimes") {
            read_lifetimes(file, value, config);
        } else if (entry.key == "faults") {
            for (const Node& fault : listed(file, value)) config.faults.push_back(engine::read_arming(fault));
        } else {
            refuse_config(file, value,
                          "there is no `" + entry.key + "`: users, applications, switches, lifetimes, faults");
        }
    }
}

}  // namespace authrig::cli
