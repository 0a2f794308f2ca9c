#include "simulator_in_process.hpp"

namespace authrig::test {

// Workfront gives a refresh token without being asked for one (workfront/refresh-without-scope).
TEST_CASE("The RFC dialect gives a refresh token for offline_access only, whatever the grant") {
    const std::string dialect = GENERATE("rfc", "workfront");
    CAPTURE(dialect);
    auto config = strict_config(dialect);
    config.switches = {{"password_grant", "on"}};
    Simulator simulator(config);
    const auto client = register_client(simulator, AppType::web);
    const auto by_password = [&](const Params& more) {
        Params fields{{"grant_type", "password"}, {"username", "jo"}, {"password", "jo-password"}};
        fields.insert(fields.end(), more.begin(), more.end());
        return body_of(simulator.handle(form_request(simulator.paths().token, fields, client.credentials())));
    };
    const Params offline{{"scope", "offline_access"}};
    CHECK(by_password(offline)["refresh_token"].is_string());
    CHECK(body_of(get_tokens(simulator, client, offline))["refresh_token"].is_string());
    const bool unasked = dialect == "workfront";
    CHECK(by_password({}).contains("refresh_token") == unasked);
    CHECK(body_of(get_tokens(simulator, client)).contains("refresh_token") == unasked);
}

}  // namespace authrig::test
