#include "probes.hpp"

namespace authrig::test {
namespace {

std::string text_in(const HttpResponse& response, const char* name) {
    const auto body = body_of(response);
    return body.is_object() && body.contains(name) && body[name].is_string() ? body[name].get<std::string>() : "";
}

void discovery(Simulator& simulator, Log& log) {
    log(simulator.handle(get_request("/.well-known/oauth-authorization-server")));
    log(simulator.handle(get_request(simulator.paths().jwks)));
}

void resource(Simulator& simulator, Log& log) {
    const auto client =
        register_client(simulator, AppType::web, {.scope = simulator.paths().jwt_exchange.empty() ? "write" : ""});
    const auto token = text_in(get_tokens(simulator, client), "access_token");
    const auto path = simulator.paths().api;
    log(simulator.handle(api_request(simulator, token)));
    log(simulator.handle(api_request(simulator, "invented")));
    log(simulator.handle(api_request(simulator, token, "/api/projects")));
    log(simulator.handle(api_request(simulator, token, "/api/users/" + simulator.user_id("sam").value)));
    log(simulator.handle(get_request(path)));
    log(simulator.handle(get_request(path + "?access_token=" + token)));
    auto with_body = form_request(path, {{"access_token", token}});
    with_body.method = "GET";
    log(simulator.handle(with_body));
}

void revocation(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    for (const std::string hint : {"", "access_token", "refresh_token", "nonsense"})
        for (const char* kind : {"access_token", "refresh_token"}) {
            const auto tokens = get_tokens(simulator, client, {{"scope", "offline_access"}});
            Params fields{{"token", text_in(tokens, kind)}};
            if (!hint.empty()) fields.emplace_back("token_type_hint", hint);
            log(simulator.handle(form_request("/revoke", fields, client.credentials())));
            log(simulator.handle(api_request(simulator, text_in(tokens, "access_token"))));
        }
    log(simulator.handle(form_request("/revoke", {{"token", "invented"}}, client.credentials())));
}

void introspection(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto tokens = get_tokens(simulator, client, {{"scope", "read offline_access"}});
    for (const auto& token :
         {text_in(tokens, "access_token"), text_in(tokens, "refresh_token"), std::string("invented")})
        for (const char* hint : {"access_token", "refresh_token"})
            log(simulator.handle(
                form_request("/introspect", {{"token", token}, {"token_type_hint", hint}}, client.credentials())));
}

void applications(Simulator& simulator, Log& log) {
    const auto path = simulator.paths().setup;
    Browser nobody(simulator), jo(simulator), admin(simulator);
    log(nobody.get(path));
    jo.sign_in("jo");
    log(jo.get(path));
    admin.sign_in("admin");
    const auto create = [&](const json& fields) { return log(admin.send(json_request("POST", path, fields))); };
    const auto web = text_in(create({{"type", "web"}, {"client_name", "A"}}), "client_id");
    create({{"type", "web"}, {"client_name", "A"}, {"client_id", "mine"}});
    create({{"type", "spa"},
            {"client_name", "B"},
            {"developer_name", "d"},
            {"developer_email", "d@e.example"},
            {"policy_uri", "https://e.example/"}});
    const auto m2m = text_in(create({{"type", "m2m"}, {"client_name", "C"}}), "client_id");
    create({{"type", "robot"}, {"client_name", "D"}});
    create({{"type", "m2m"}, {"client_name", "D"}, {"logo_uri", "https://e.example/"}});
    log(admin.send(json_request("PATCH", path + "/" + web,
                                {{"description", "d"},
                                 {"logo_uri", "https://e.example/l"},
                                 {"client_uri", "https://e.example/"},
                                 {"redirect_uris", {callback, "https://client.example/2"}},
                                 {"refresh", {{"rotation", false}, {"absolute", "1y"}, {"inactivity", "6mo"}}}})));
    const auto shown = log(admin.get(path + "/" + web));
    log(admin.get(path));
    log(admin.send(json_request("POST", path + "/" + m2m + "/keys", {{"pem", "broken"}})));
    log(admin.send(json_request("POST", path + "/" + m2m + "/keys", {{"pem", "-----BEGIN CERTIFICATE-----\n"}})));
    log(admin.send(json_request("POST", path + "/" + m2m + "/keys/generate", json::object())));
    log(admin.get(path + "/" + m2m));
    const auto body = body_of(shown);
    if (body.contains("secrets") && !body["secrets"].empty())
        log(admin.send(
            {"DELETE", path + "/" + web + "/secrets/" + body["secrets"][0]["id"].get<std::string>(), {}, {}}));
    log(admin.get(path + "/" + web));
    for (int i = 0; i < 8; ++i) create({{"type", "web"}, {"client_name", "N" + std::to_string(i)}});
    log(admin.send({"DELETE", path + "/" + web, {}, {}}));
}

}  // namespace

std::vector<Probe> server_probes() {
    return {{"discovery", &discovery},
            {"resource server", &resource},
            {"revocation", &revocation},
            {"introspection", &introspection},
            {"applications", &applications}};
}

}  // namespace authrig::test
