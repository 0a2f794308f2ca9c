#include "probes.hpp"

namespace authrig::test {
namespace {

constexpr const char* orders_resource = "https://orders.authrig.test";
constexpr const char* stock_resource = "https://stock.authrig.test";

std::string granted_token(const HttpResponse& response) {
    const auto body = body_of(response);
    return body.is_object() && body.contains("access_token") ? body["access_token"].get<std::string>() : "";
}

HttpRequest machine_token_request(const Simulator& simulator, const Client& client, const Params& more) {
    Params fields{{"grant_type", "client_credentials"}, {"scope", "read write"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return form_request(simulator.paths().token, fields, client.credentials());
}

void resource_servers(Simulator& simulator, Log& log) {
    const auto orders = register_client(simulator, AppType::m2m, {.resource = orders_resource});
    const auto stock = register_client(simulator, AppType::m2m, {.resource = stock_resource});
    std::vector<std::string> tokens{client_jwt(simulator, orders.id), "a.b.c", "invented"};
    for (const Params& more :
         {Params{}, Params{{"resource", orders_resource}}, Params{{"resource", stock_resource}},
          Params{{"resource", orders_resource}, {"resource", stock_resource}}, Params{{"resource", "urn:nobody"}}})
        tokens.push_back(granted_token(log(simulator.handle(machine_token_request(simulator, orders, more)))));
    for (const auto& token : tokens) {
        log(simulator.handle(api_request(simulator, token)));
        log(simulator.handle(form_request("/introspect", {{"token", token}}, orders.credentials())));
        log(simulator.handle(form_request("/introspect", {{"token", token}}, {{"Authorization", "Bearer " + token}})));
    }
}

void introspection_calls(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto token = granted_token(get_tokens(simulator, client, {{"scope", "read write"}}));
    const Params named{{"token", token}};
    log(simulator.handle(form_request("/introspect", named)));
    log(simulator.handle(form_request("/introspect", named, {{"Authorization", basic(client.id, "wrong")}})));
    log(simulator.handle(form_request("/introspect", named, {{"Authorization", "Bearer invented"}})));
    log(simulator.handle(json_request("POST", "/introspect", {{"token", token}}, client.credentials())));
    log(simulator.handle(get_request("/introspect?" + codec::encode_form(named), client.credentials())));
    log(simulator.handle(
        form_request("/introspect", {{"token", token}, {"token_type_hint", "odd"}}, client.credentials())));
    log(simulator.handle(form_request("/introspect", {{"token", "a.b.c"}}, client.credentials())));
}

void revocation_calls(Simulator& simulator, Log& log) {
    const auto web = register_client(simulator, AppType::web);
    const auto spa = register_client(simulator, AppType::spa);
    const auto token = granted_token(get_tokens(simulator, web));
    log(simulator.handle(form_request("/revoke", {{"token", token}}, {{"Authorization", basic(web.id, "wrong")}})));
    log(simulator.handle(
        form_request("/revoke", {{"token", "x"}, {"token_type_hint", "<odd one>"}}, web.credentials())));
    log(simulator.handle(form_request("/revoke", {{"token", token}}, web.credentials())));
    log(simulator.handle(
        form_request("/revoke", {{"token", granted_token(get_tokens(simulator, spa))}, {"client_id", spa.id}})));
}

void ways_to_present(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto token = granted_token(get_tokens(simulator, client));
    const auto path = simulator.paths().api;
    log(simulator.handle(get_request(path + "?access_token=" + token)));
    log(simulator.handle(form_request(path, {{"access_token", token}})));
    log(simulator.handle(get_request(path, {{"Authorization", "bearer " + token}})));
    log(simulator.handle(get_request(path + "?access_token=" + token, {{"Authorization", "Bearer " + token}})));
}

void other_origins(Simulator& simulator, Log& log) {
    const Headers page{{"Origin", "https://app.authrig.test"}, {"Access-Control-Request-Method", "POST"}};
    log(simulator.handle({"OPTIONS", simulator.paths().token, page, {}}));
    log(simulator.handle(form_request(simulator.paths().token, {{"grant_type", "authorization_code"}}, page)));
    log(simulator.handle(get_request(simulator.paths().jwks, page)));
}

}  // namespace

std::vector<Probe> resource_probes() {
    return {{"resource servers", &resource_servers, {{"access_token_format", "jwt"}}},
            {"introspection calls", &introspection_calls},
            {"revocation calls", &revocation_calls, {{"revoke_access_tokens", "off"}}},
            {"ways to present a token", &ways_to_present, {{"api_query_token", "on"}, {"api_form_token", "on"}}},
            {"other origins", &other_origins}};
}

}  // namespace authrig::test
