// authrig init: a first scenario and a settings file, or a first target file.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/command.hpp"
#include "target/discovery.hpp"
#include "target/starter.hpp"
#include "target/target_subject.hpp"

namespace authrig::cli {
namespace {

constexpr const char* starter_scenario = R"(version: 1
title: A redeemed authorization code cannot be redeemed again
proves: [rfc6749-4.1.2-code-single-use]
tags: [code, security]
given:
  app: { type: web }
  user: jo
steps:
  - authorize:
  - redeem:
    expect: { status: 200 } # the control: right the first time
  # The same code again, well within its lifetime.
  - redeem: { code: $code }
    expect: { judge: rfc6749-4.1.2-code-single-use, status: 400, error: invalid_grant }
)";

constexpr const char* starter_settings =
    R"(# Flags of authrig, one a line; under a command's name they hold for it alone.
run:
  report: [console]
  fail-on: fail
)";

void write_new(const std::filesystem::path& file, const char* text) {
    if (std::filesystem::exists(file)) {
        std::cerr << file.string() << " is there already: kept\n";
        return;
    }
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
    std::cout << file.string() << '\n';
}

int start_folder(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder / "scenarios");
    write_new(folder / "scenarios" / "code-single-use.authrig.yaml", starter_scenario);
    write_new(folder / "authrig.yaml", starter_settings);
    std::cerr << "Next: authrig run " << (folder / "scenarios").string() << '\n';
    return conformant;
}

int start_target(const std::string& issuer, const std::string& file) {
    engine::Target target;
    target.issuer = issuer;
    target.file = file;
    try {
        const auto transport = engine::target_transport(target, std::chrono::seconds(10));
        engine::discover(target, *transport);
    } catch (const engine::TargetProblem& problem) {
        if (problem.kind == engine::TargetProblem::Kind::configuration) throw UsageError(problem.what());
        throw;
    }
    write_new(file, engine::starter_target(target).c_str());
    std::cerr << "Next: fill in who may log in, then authrig run --target " << file << '\n';
    return conformant;
}

}  // namespace

void add_init_command(CLI::App& app, Program& program) {
    auto folder = std::make_shared<std::string>(".");
    CLI::App* init = app.add_subcommand("init", "writes a first scenario and authrig.yaml; never overwrites");
    init->add_option("dir", *folder, "where; default: here");
    auto issuer = std::make_shared<std::string>();
    auto file = std::make_shared<std::string>("target.yaml");
    CLI::App* target = init->add_subcommand("target", "writes a target file from a server's metadata; never overwrites");
    target->add_option("--issuer", *issuer, "issuer identifier, e.g. https://as.example")->required();
    target->add_option("file", *file, "where; default: target.yaml");
    target->callback([issuer, file, &program] { program.action = [issuer, file] { return start_target(*issuer, *file); }; });
    init->callback([folder, target, &program] { if (!target->parsed()) program.action = [folder] { return start_folder(*folder); }; });
}

}  // namespace authrig::cli
