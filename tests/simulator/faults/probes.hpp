#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "simulator_in_process.hpp"

namespace authrig::test {

/// `Log` keeps every answer as text, so that two runs can be compared.
class Log {
public:
    HttpResponse operator()(HttpResponse response) {
        text_ += std::to_string(response.status) + "\n";
        for (const auto& header : response.headers) text_ += header.name + ": " + header.value + "\n";
        text_ += response.body + "\n" + std::to_string(response.wire.delay.count()) +
                 (response.wire.reset ? " reset" : "") + (response.wire.cut_after ? " cut" : "") + "\n";
        return response;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// `Probe` is a few requests around one subject, right and wrong ones, against a simulator of its own.
struct Probe {
    const char* name;
    void (*run)(Simulator& simulator, Log& log);
    std::map<std::string, std::string, std::less<>> switches = {};  ///< of its simulator
    bool tls = false;  ///< its simulator speaks TLS
};

[[nodiscard]] std::vector<Probe> authorization_probes();
[[nodiscard]] std::vector<Probe> token_probes();
[[nodiscard]] std::vector<Probe> server_probes();
[[nodiscard]] std::vector<Probe> tls_probes();
[[nodiscard]] std::vector<Probe> legacy_probes();
[[nodiscard]] std::vector<Probe> resource_probes();
[[nodiscard]] std::vector<Probe> abuse_probes();
[[nodiscard]] std::vector<Probe> overlap_probes();
[[nodiscard]] std::vector<Probe> lasting_probes();
[[nodiscard]] std::vector<Probe> jwt_probes();

/// A JWT of that application for jo, with these claims instead of the usual ones; null leaves a claim out.
[[nodiscard]] std::string client_jwt(const Simulator& simulator, const std::string& client_id,
                                     const json& claims = json::object());
/// A machine-to-machine application whose key `client_jwt` signs with; a resource makes it a resource server.
[[nodiscard]] Client register_machine(Simulator& simulator, const std::string& resource = {});
/// The request that exchanges a JWT in the simulator's dialect.
[[nodiscard]] HttpRequest jwt_request(const Simulator& simulator, const Client& machine, const std::string& jwt);
[[nodiscard]] HttpRequest api_request(const Simulator& simulator, const std::string& token,
                                      const std::string& path = {});

}  // namespace authrig::test
