#include "cli/settings.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "authrig/node.hpp"
#include "cli/command.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::cli {
namespace {

std::string long_name(const CLI::Option& option) {
    return option.get_lnames().empty() ? std::string() : option.get_lnames().front();
}

void give(CLI::Option& option, const Node& value) {
    try {
        if (value.is_list())
            for (const Node& element : value.list()) option.add_result(element.text());
        else
            option.add_result(value.text());
        option.run_callback();
    } catch (const CLI::ParseError& problem) {
        throw UsageError(long_name(option) + ": " + problem.what());
    }
}

bool knows(const CLI::App& app, const std::string& key) {
    for (const CLI::Option* option : app.get_options())
        if (long_name(*option) == key) return true;
    return false;
}

void check_keys(const CLI::App& app, const Node& root, const std::string& file) {
    for (const auto& entry : root.map()) {
        const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
        const bool known =
            knows(app, entry.key) || std::any_of(commands.begin(), commands.end(), [&](const CLI::App* one) {
                return one->get_name() == entry.key || knows(*one, entry.key);
            });
        if (!known)
            throw UsageError(file + ":" + std::to_string(entry.key_mark.line) + ": no flag or command `" + entry.key +
                             "`");
    }
}

void fill(CLI::App& app, const Node& own, const Node& common) {
    for (CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
        const std::string name = long_name(*option);
        if (name.empty() || option->count() != 0) continue;
        const Node* value = own.find(name);
        if (!value) value = common.find(name);
        if (value) give(*option, *value);
    }
}

}  // namespace

void name_environment(CLI::App& app) {
    for (CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
        std::string name = long_name(*option);
        if (name.empty() || name == "help" || name == "version") continue;
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
        option->envname("AUTHRIG_" + name);
    }
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) name_environment(*command);
}

void apply_settings(CLI::App& app, const std::string& file, bool required) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        if (required) throw UsageError(file + ": there is no such file");
        return;
    }
    std::ostringstream text;
    text << in.rdbuf();
    Diagnostics diagnostics;
    const Node root = engine::read_yaml(file, text.str(), diagnostics);
    if (!diagnostics.empty()) throw UsageError(to_string(diagnostics.front()));
    if (root.is_null()) return;
    if (!root.is_map()) throw UsageError(file + ": expected a map of flags");
    check_keys(app, root, file);
    fill(app, root, root);
    for (CLI::App* command : app.get_subcommands()) {
        const Node* own = root.find(command->get_name());
        fill(*command, own && own->is_map() ? *own : Node(), root);
    }
}

}  // namespace authrig::cli
