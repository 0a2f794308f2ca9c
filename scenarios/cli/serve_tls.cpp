#include "cli/serve_tls.hpp"

#include <fstream>
#include <iostream>

#include "cli/command.hpp"

namespace authrig::cli {

void add_tls_options(CLI::App& command, ServeTls& options, Config& config) {
    command.add_flag("--tls", options.wanted, "speaks TLS, with a certificate of an authority made at start");
    command.add_option("--tls-ca", options.authority_file, "the file that this authority is written to (PEM)");
    command.add_option("--tls-name", options.tls.host_names, "a further host name of that certificate; several times")
        ->allow_extra_args(false);
    command.add_option("--tls-cert", options.tls.certificate_file, "speaks TLS with this certificate (PEM)");
    command.add_option("--tls-key", options.tls.key_file, "its key (PEM, not encrypted)");
    command.add_option("--plain-port", config.plain_port, "with TLS: the port of plain http; 0: any free one");
}

void apply_tls_options(const ServeTls& options, Config& config) {
    const bool certificate = !options.tls.certificate_file.empty();
    if (certificate != !options.tls.key_file.empty()) throw UsageError("--tls-cert and --tls-key belong together");
    if (certificate && !options.authority_file.empty())
        throw UsageError("--tls-ca is for a certificate made at start, not for --tls-cert");
    if (!certificate && !options.wanted && options.authority_file.empty() && options.tls.host_names.empty()) return;
    config.tls = options.tls;
    config.tls.mode = certificate ? Tls::Mode::given : Tls::Mode::generated;
}

void tell_about_tls(const ServeTls& options, const Simulator& simulator, const Config& config) {
    if (config.tls.mode == Tls::Mode::off) return;
    const bool ipv6 = config.host.find(':') != std::string::npos;
    const std::string plain =
        "http://" + (ipv6 ? "[" + config.host + "]" : config.host) + ":" + std::to_string(simulator.plain_port());
    std::cerr << "  plain http   " << plain << " (neither pages nor tokens; revocations and control)\n";
    if (simulator.certificate_authority().empty()) return;
    if (options.authority_file.empty()) {
        std::cerr << "  to trust it  curl -s " << plain << "/__admin/authority > authrig-ca.pem\n"
                  << "               curl --cacert authrig-ca.pem " << simulator.issuer() << "/\n";
        return;
    }
    std::ofstream out(options.authority_file, std::ios::binary);
    out << simulator.certificate_authority();
    if (!out.flush()) throw EnvironmentError("cannot write " + options.authority_file);
    std::cerr << "  to trust it  curl --cacert " << options.authority_file << " " << simulator.issuer() << "/\n";
}

}  // namespace authrig::cli
