#include "probes.hpp"

namespace authrig::test {
namespace {

std::string granted(const HttpResponse& response, const char* name) {
    const auto body = body_of(response);
    return body.is_object() && body.contains(name) && body[name].is_string() ? body[name].get<std::string>() : "";
}

std::string fresh_code(Simulator& simulator, const Client& client) {
    Browser browser(simulator);
    return redirected(browser.authorize(client.authorize_target(simulator)))["code"];
}

void credentials(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web, {.client_secret = "with+plus and%20escape"});
    const auto try_with = [&](const Params& more, const Headers& headers, const std::string& query = {}) {
        Params fields{
            {"grant_type", "authorization_code"}, {"code", fresh_code(simulator, client)}, {"redirect_uri", callback}};
        fields.insert(fields.end(), more.begin(), more.end());
        log(simulator.handle(form_request(simulator.paths().token + query, fields, headers)));
    };
    try_with({}, client.credentials());
    try_with({{"client_id", client.id}, {"client_secret", client.secret}}, {});
    try_with({{"client_id", client.id}}, {});
    try_with({}, {{"Authorization", basic(client.id, "wrong")}});
    try_with({}, {}, "?" + codec::encode_form({{"client_id", client.id}, {"client_secret", client.secret}}));
}

void token_requests(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto path = simulator.paths().token;
    const auto fields = [&] {
        return Params{
            {"grant_type", "authorization_code"}, {"code", fresh_code(simulator, client)}, {"redirect_uri", callback}};
    };
    const auto with = [&](Params all, const std::string& name, const std::string& value) {
        all.emplace_back(name, value);
        return form_request(path, all, client.credentials());
    };
    log(simulator.handle(with(fields(), "unknown", "1")));
    log(simulator.handle(with(fields(), "scope", "")));
    log(simulator.handle(with(fields(), "code", "another")));
    log(simulator.handle(with(fields(), "redirect_uri", callback)));
    log(simulator.handle(get_request(path + "?" + codec::encode_form(fields()), client.credentials())));
    log(simulator.handle(json_request(
        "POST", path,
        {{"grant_type", "authorization_code"}, {"code", fresh_code(simulator, client)}, {"redirect_uri", callback}},
        client.credentials())));
    for (const char* grant : {"password", "client_credentials", "authorization_code", "refresh_token", ""})
        log(simulator.handle(form_request(path, {{"grant_type", grant}, {"code", "wrong"}}, client.credentials())));
}

void machines(Simulator& simulator, Log& log) {
    const auto machine = register_machine(simulator);
    for (const char* scope : {"", "read", "read write"})
        log(simulator.handle(form_request(
            simulator.paths().token, {{"grant_type", "client_credentials"}, {"scope", scope}}, machine.credentials())));
    const auto now = to_numeric_date(default_start());
    for (const json& claims :
         {json::object(), json{{"exp", now}}, json{{"exp", now - 60}}, json{{"exp", now + 1}}, json{{"sub", nullptr}},
          json{{"sub", "nobody"}}, json{{"sub", simulator.user_id("sam").value}}, json{{"colour", "red"}},
          json{{"aud", {simulator.issuer(), "https://other.example"}}}, json{{"iss", "nobody"}}}) {
        const auto answer =
            log(simulator.handle(jwt_request(simulator, machine, client_jwt(simulator, machine.id, claims))));
        log(simulator.handle(api_request(simulator, granted(answer, "access_token"))));
    }
    const auto once = client_jwt(simulator, machine.id, {{"jti", "j-1"}});
    for (int i = 0; i < 2; ++i) log(simulator.handle(jwt_request(simulator, machine, once)));
}

void refreshing(Simulator& simulator, Log& log) {
    for (const bool rotation : {true, false}) {
        const auto client = register_client(simulator, AppType::web, {.refresh = {.rotation = rotation}});
        const auto spa = register_client(simulator, AppType::spa, {.refresh = {.rotation = rotation}});
        const Params scope = simulator.paths().jwt_exchange.empty() ? Params{{"scope", "read write offline_access"}}
                                                                    : Params{{"scope", "offline_access"}};
        const auto first = granted(get_tokens(simulator, client, scope), "refresh_token");
        const auto second = log(simulator.handle(client.refresh(simulator, first, {{"redirect_uri", callback}})));
        log(simulator.handle(client.refresh(simulator, first)));
        const auto third = log(simulator.handle(client.refresh(
            simulator, granted(get_tokens(simulator, client, scope), "refresh_token"), {{"scope", "read"}})));
        const auto fourth = log(simulator.handle(client.refresh(simulator, granted(third, "refresh_token"))));
        log(simulator.handle(client.refresh(simulator, granted(fourth, "refresh_token"), {{"scope", "write"}})));
        log(simulator.handle(client.refresh(simulator, granted(second, "refresh_token"), {{"scope", "everything"}})));
        log(simulator.handle(spa.refresh(simulator, granted(get_tokens(simulator, spa, scope), "refresh_token"))));
        auto careless = client.refresh(simulator, granted(get_tokens(simulator, client, scope), "refresh_token"),
                                       {{"client_id", client.id}});
        careless.headers.remove("Authorization");
        log(simulator.handle(careless));
    }
}

void refresh_lifetimes(Simulator& simulator, Log& log) {
    const auto hours = [](int count) { return Span{0, std::chrono::hours(count)}; };
    const auto try_after = [&](RefreshPolicy policy, const std::vector<Span>& steps) {
        const auto client = register_client(simulator, AppType::web, {.refresh = policy});
        auto token = granted(get_tokens(simulator, client, {{"scope", "offline_access"}}), "refresh_token");
        for (const auto& step : steps) {
            simulator.clock().advance(step);
            const auto answer = log(simulator.handle(client.refresh(simulator, token)));
            if (const auto next = granted(answer, "refresh_token"); !next.empty()) token = next;
        }
    };
    const Span half_second{0, std::chrono::milliseconds(500)},
        almost{0, std::chrono::hours(10) - std::chrono::milliseconds(500)};
    for (const bool absolute : {true, false}) {
        RefreshPolicy policy;
        (absolute ? policy.absolute : policy.inactivity) = hours(10);
        try_after(policy, {almost});
        try_after(policy, {almost, half_second, half_second});
        try_after(policy, {hours(9), hours(9)});
        try_after(policy, {Span{0, std::chrono::hours(10) + std::chrono::milliseconds(500)}});
    }
    try_after({}, {Span{13, {}}});
}

void expiry(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    for (const int milliseconds : {3'599'500, 3'600'000, 3'600'500, 5'000'000, 100'000'000}) {
        const auto token = granted(log(get_tokens(simulator, client)), "access_token");
        simulator.clock().advance(Span{0, std::chrono::milliseconds(milliseconds)});
        log(simulator.handle(api_request(simulator, token)));
    }
}

}  // namespace

std::vector<Probe> token_probes() {
    return {{"credentials", &credentials}, {"token requests", &token_requests},
            {"machines", &machines},       {"refreshing", &refreshing},
            {"expiry", &expiry},           {"lifetimes of refresh tokens", &refresh_lifetimes}};
}

}  // namespace authrig::test
