#include "crypto/jws.hpp"
#include "crypto/test_keys.hpp"
#include "probes.hpp"

namespace authrig::test {
namespace {

crypto::PrivateKeyHandle machine_key() {
    return *crypto::PrivateKeyHandle::from_pem(crypto::generated_test_key(0).private_pem);
}

bool has_exchange(const Simulator& simulator) { return !simulator.paths().jwt_exchange.empty(); }

}  // namespace

std::string client_jwt(const Simulator& simulator, const std::string& client_id, const json& claims) {
    const auto now = to_numeric_date(default_start());
    json payload{{"iss", has_exchange(simulator) ? simulator.customer_id() : client_id},
                 {"sub", simulator.user_id("jo").value},
                 {"aud", simulator.issuer()},
                 {"iat", now},
                 {"exp", now + 300}};
    for (const auto& [name, value] : claims.items()) {
        if (value.is_null())
            payload.erase(name);
        else
            payload[name] = value;
    }
    return crypto::sign("RS256", machine_key(), R"({"alg":"RS256"})", payload.dump());
}

Client register_machine(Simulator& simulator, const std::string& resource) {
    Application draft{.name = "Machine", .resource = resource};
    draft.public_keys.push_back({"", machine_key().public_key().to_pem()});
    return register_client(simulator, AppType::m2m, std::move(draft));
}

HttpRequest jwt_request(const Simulator& simulator, const Client& machine, const std::string& jwt) {
    if (has_exchange(simulator))
        return form_request(simulator.paths().jwt_exchange,
                            {{"client_id", machine.id}, {"client_secret", machine.secret}, {"jwt_token", jwt}});
    return form_request(simulator.paths().token,
                        {{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"}, {"assertion", jwt}});
}

HttpRequest api_request(const Simulator& simulator, const std::string& token, const std::string& path) {
    Headers headers;
    headers.set(has_exchange(simulator) ? "sessionID" : "Authorization",
                (has_exchange(simulator) ? "" : "Bearer ") + token);
    return get_request(path.empty() ? simulator.paths().api : path, headers);
}

}  // namespace authrig::test
