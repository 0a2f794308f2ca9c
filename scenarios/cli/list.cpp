// authrig list: what there is.
#include <iostream>

#include "authrig/simulator.hpp"
#include "cli/command.hpp"
#include "cli/listing.hpp"
#include "cli/register.hpp"
#include "cli/requirement_listing.hpp"
#include "cli/selection.hpp"
#include "cli/share.hpp"
#include "cli/threat_listing.hpp"
#include "engine/step.hpp"

namespace authrig::cli {
namespace {

struct ListCommand {
    Selection selection;
    bool requirements = false, faults = false, cases = false, steps = false, threats = false;
    std::string format = "text";
    std::string state;
};

void print_rows(const Node::List& rows, const std::string& format, const std::vector<std::string_view>& columns) {
    if (format == "json") {
        std::cout << Node(rows).json() << '\n';
        return;
    }
    for (const Node& row : rows) {
        std::string line;
        for (const std::string_view column : columns) {
            const Node* value = row.find(column);
            line += (line.empty() ? "" : "  ") +
                    (value ? value->is_list() ? joined(*value) : value->text() : std::string());
        }
        std::cout << (columns.empty() ? row.text() : line) << '\n';
    }
}

int list_all(const ListCommand& command) {
    if (command.steps) return print_rows(step_rows(), command.format, {"name", "summary", "keys"}), conformant;
    if (command.threats) return print_rows(threat_nodes(), command.format, {"id", "title", "source", "gain"}), conformant;
    const std::vector<Case> cases = select_cases(command.selection);
    if (command.cases) {
        Node::List ids;
        for (const Case& one : cases) ids.emplace_back(one.id);
        print_rows(ids, command.format, {});
        return ids.empty() ? nothing_matched : conformant;
    }
    const auto proof = share_folder() / "proof.json";
    if (command.faults) {
        print_rows(fault_rows(proof), command.format, {"id", "seam", "breaks", "summary", "caught_by"});
        return conformant;
    }
    std::vector<RequirementRow> rows = register_rows(cases);
    if (!command.state.empty()) std::erase_if(rows, [&](const auto& row) { return row.state != command.state; });
    if (command.format == "json") print_rows(requirement_nodes(rows), command.format, {});
    else print_requirements(std::cout, rows);
    return conformant;
}

}  // namespace

void add_list_command(CLI::App& app, Program& program) {
    auto command = std::make_shared<ListCommand>();
    CLI::App* list = app.add_subcommand("list", "lists requirements, attacks, faults, cases or steps");
    add_selection(*list, command->selection);
    auto* what = list->add_option_group("what");
    what->add_flag("--requirements", command->requirements, "the register, with the cases that judge each");
    what->add_flag("--threats", command->threats, "the attacks that requirements stop");
    what->add_flag("--faults", command->faults, "what can be armed");
    what->add_flag("--cases", command->cases, "what would be run");
    what->add_flag("--steps", command->steps, "the steps of scenarios and their keys");
    what->require_option(1);
    list->add_option("--format", command->format, "text or json")->check(CLI::IsMember({"text", "json"}));
    list->add_option("--state", command->state, "only requirements of that state")
        ->check(CLI::IsMember({"proved", "tested", "not_tested", "not_testable"}));
    list->callback([command, &program] { program.action = [command] { return list_all(*command); }; });
}

}  // namespace authrig::cli
