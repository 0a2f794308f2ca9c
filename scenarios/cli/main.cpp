// authrig: one program, one command a file.
#include <cstdlib>
#include <iostream>

#include "authrig/simulator.hpp"
#include "authrig/version.hpp"
#include "cli/command.hpp"
#include "cli/settings.hpp"

namespace authrig::cli {

#define X(name) void add_##name##_command(CLI::App& app, Program& program);
#include "cli/list.inc"
#undef X

namespace {

struct Globals {
    std::string settings = "authrig.yaml";
    std::string color = "auto";
    bool quiet = false;
};

void add_globals(CLI::App& app, Globals& globals) {
    app.set_version_flag("--version", std::string("authrig ") + version);
    app.add_option("--settings", globals.settings, "file with flags (YAML); default: authrig.yaml here, if any");
    app.add_option("--color", globals.color, "colour in results")->check(CLI::IsMember({"auto", "always", "never"}));
    app.add_flag("-q,--quiet", globals.quiet, "no progress");
    app.require_subcommand(1);
    app.fallthrough();
    app.footer(
        "Exit codes: 0 conformant, 1 findings, 2 usage or scenario error, 3 environment, 5 nothing matched, 130 "
        "interrupted.\n"
        "Every flag can be given as AUTHRIG_NAME too; flags come first, then the environment, then authrig.yaml.");
}

/// NO_COLOR (no-color.org) and CI speak when the person did not.
bool wants_color(const std::string& choice) {
    if (choice != "auto") return choice == "always";
    const char* no_color = std::getenv("NO_COLOR");
    return (!no_color || !*no_color) && !std::getenv("CI") && is_terminal(1);
}

int perform(const std::function<int()>& action) {
    try {
        return action();
    } catch (const UsageError& mistake) {
        std::cerr << "authrig: " << mistake.what() << '\n';
        return usage;
    } catch (const ConfigError& mistake) {
        std::cerr << "authrig: " << mistake.what() << '\n';
        return usage;
    } catch (const std::exception& problem) {
        std::cerr << "authrig: " << problem.what() << '\n';
        return environment;
    }
}

int run_program(int argc, char** argv) {
    CLI::App app{"Proves an OAuth 2.0 integration before production sees it.", "authrig"};
    Program program;
    Globals globals;
    add_globals(app, globals);
#define X(name) add_##name##_command(app, program);
#include "cli/list.inc"
#undef X
    name_environment(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& end) {
        // Help and version end the program well; everything else is a usage error.
        return app.exit(end) == 0 ? conformant : usage;
    }
    return perform([&] {
        apply_settings(app, globals.settings, app.get_option("--settings")->count() != 0);
        program.color = wants_color(globals.color);
        program.quiet = globals.quiet;
        return program.action();
    });
}

}  // namespace
}  // namespace authrig::cli

int main(int argc, char** argv) { return authrig::cli::run_program(argc, argv); }
