// authrig serve: the mock authorization server on a port.
#include <chrono>
#include <iostream>
#include <thread>

#include "authrig/node.hpp"
#include "authrig/simulator.hpp"
#include "cli/command.hpp"
#include "cli/serve_tls.hpp"
#include "cli/server_config.hpp"
#include "cli/share.hpp"

namespace authrig::cli {
namespace {

struct ServeCommand {
    Config config;
    std::string file;
    std::string profile;
    std::vector<std::string> faults;
    ServeTls tls;
};

/// The one line that programs read. Secrets of configured applications are shown here and nowhere else.
std::string announcement(const Simulator& simulator, const std::vector<Registered>& registered) {
    Node line{Node::Map{}};
    line.set("issuer", Node(simulator.issuer()));
    Node::List applications;
    for (const Registered& one : registered) {
        Node application{Node::Map{}};
        application.set("client_id", Node(one.application.id.value));
        application.set("client_name", Node(one.application.name));
        if (!one.client_secret.empty()) application.set("client_secret", Node(one.client_secret));
        applications.push_back(std::move(application));
    }
    if (!applications.empty()) line.set("applications", Node(std::move(applications)));
    return line.json();
}

void tell_people(const Simulator& simulator, const ServeTls& tls, const Config& config) {
    const EndpointPaths paths = simulator.paths();
    std::cerr << "authrig serves " << config.dialect << " at " << simulator.issuer() << "\n"
              << "  authorize    " << simulator.issuer() << paths.authorize << "\n"
              << "  token        " << simulator.issuer() << paths.token << "\n"
              << "  applications " << simulator.issuer() << paths.setup << "\n"
              << "  control      " << simulator.issuer() << "/__admin/health\n";
    tell_about_tls(tls, simulator, config);
    std::cerr << "Ctrl-C stops it.\n";
}

int serve_until_stopped(const ServeCommand& command) {
    Config config = command.config;
    if (!command.profile.empty())
        config.switches = load_profiles(command.profile, {config.dialect}).at(config.dialect).switches;
    if (!command.file.empty()) read_server_config(command.file, config);
    apply_tls_options(command.tls, config);
    for (const std::string& fault : command.faults) config.faults.push_back({.fault = fault});
    // Registered one by one, so that their secrets can be told.
    const std::vector<Application> drafts = std::exchange(config.applications, {});
    Simulator simulator(config);
    std::vector<Registered> registered;
    for (const Application& draft : drafts) registered.push_back(simulator.register_application(draft));
    watch_for_interrupt();
    simulator.start();
    std::cout << announcement(simulator, registered) << std::endl;
    tell_people(simulator, command.tls, config);
    std::jthread watch([&](const std::stop_token& done) {
        while (!done.stop_requested() && !interrupted_flag())
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        if (interrupted_flag()) simulator.stop();
    });
    simulator.wait();
    watch.request_stop();
    watch.join();
    simulator.stop();
    return conformant;
}

}  // namespace

void add_serve_command(CLI::App& app, Program& program) {
    auto command = std::make_shared<ServeCommand>();
    command->config.port = 8080;
    CLI::App* serve = app.add_subcommand("serve", "an authorization server that behaves, or misbehaves on request");
    serve->add_option("-p,--port", command->config.port, "port; 0: any free one");
    serve->add_option("--host", command->config.host, "address to bind");
    serve->add_flag("--allow-remote", command->config.allow_remote, "lets --host be other than loopback");
    serve->add_option("--dialect", command->config.dialect, "how it speaks: rfc or workfront");
    serve->add_option("--profile", command->profile, "its named choices: those of a profile");
    serve->add_option("--config", command->file, "users, applications, switches, lifetimes, faults (YAML)");
    serve->add_option("--auto-login", command->config.auto_login, "this user is signed in without a page");
    serve->add_option("--fault", command->faults, "a fault that is armed; several times")->allow_extra_args(false);
    add_tls_options(*serve, command->tls, command->config);
    serve->callback([command, &program] { program.action = [command] { return serve_until_stopped(*command); }; });
}

}  // namespace authrig::cli
