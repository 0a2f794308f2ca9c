// authrig schema: JSON Schema of scenarios, reports and target files.
#include <iostream>

#include "authrig/reporter.hpp"
#include "cli/command.hpp"
#include "engine/corpus_language.hpp"
#include "engine/scenario_schema.hpp"
#include "target/target_schema.hpp"

namespace authrig::cli {

void add_schema_command(CLI::App& app, Program& program) {
    auto what = std::make_shared<std::string>("scenario");
    CLI::App* schema = app.add_subcommand("schema", "prints a JSON Schema (draft-07)");
    schema->add_option("what", *what, "scenario, report or target")
        ->check(CLI::IsMember({"scenario", "report", "target"}));
    schema->callback([what, &program] {
        program.action = [what] {
            std::string text = *what == "report"   ? report_schema()
                               : *what == "target" ? engine::target_schema()
                                                   : engine::scenario_schema(engine::corpus_language());
            if (text.empty() || text.back() != '\n') text += '\n';
            std::cout << text;
            return conformant;
        };
    });
}

}  // namespace authrig::cli
