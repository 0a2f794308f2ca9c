// authrig validate: checks scenarios without running them.
#include <iostream>

#include "cli/command.hpp"
#include "cli/share.hpp"
#include "engine/corpus_language.hpp"
#include "engine/scenario_loader.hpp"

namespace authrig::cli {
namespace {

int validate_paths(const std::vector<std::string>& paths) {
    const engine::Loaded loaded = engine::load_corpus(paths, share_folder() / "suites", engine::corpus_language());
    for (const Diagnostic& diagnostic : loaded.diagnostics) std::cerr << to_string(diagnostic) << '\n';
    if (!loaded.diagnostics.empty()) return usage;
    std::cout << loaded.scenarios.size() << " scenarios, " << loaded.cases.size() << " cases\n";
    return loaded.cases.empty() ? nothing_matched : conformant;
}

}  // namespace

void add_validate_command(CLI::App& app, Program& program) {
    auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App* validate = app.add_subcommand("validate", "checks scenarios without running them");
    validate->add_option("path", *paths, "files or folders; default: the built-in suites");
    validate->callback([paths, &program] { program.action = [paths] { return validate_paths(*paths); }; });
}

}  // namespace authrig::cli
