#include "target/starter.hpp"

#include <vector>

#include "engine/url.hpp"

namespace authrig::engine {
namespace {

std::string words_of(const std::set<std::string, std::less<>>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out.empty() ? "nothing" : out;
}

std::string host_of(const std::string& issuer) {
    const std::string origin = split_url(issuer).origin;
    std::string host = origin.substr(origin.find("//") + 2);
    for (char& c : host)
        if (c == ':') c = '-';
    return host;
}

/// Words for the scenarios' scopes, as far as a list of scopes tells.
std::string scopes_of(const std::set<std::string, std::less<>>& listed) {
    if (listed.empty()) return "# scope: read\n# scopes: { read: api.read, write: none, offline_access: none }\n";
    std::vector<std::string> plain;
    for (const std::string& scope : listed)
        if (scope != "openid" && scope != "offline_access") plain.push_back(scope);
    const auto known = [&](const std::string& ours, std::size_t otherwise) {
        return listed.contains(ours) ? ours : otherwise < plain.size() ? plain[otherwise] : std::string("none");
    };
    const std::string openid = listed.contains("openid") ? "openid " : "";
    const std::string read = known("read", 0), write = known("write", read == "read" ? 0 : 1);
    std::string text =
        "# What it calls the scopes that scenarios ask for; a refresh token is asked for by `offline_access`.\n";
    text += "scope: " + (read == "none" ? (openid.empty() ? *listed.begin() : "openid") : read) + "\n";
    text += "scopes:\n  read: " + read + "\n  write: " + (write == read ? "none" : write) + "\n  offline_access: ";
    if (!listed.contains("offline_access")) return text + "none\n\n";
    return text + "{ scope: " + openid + "offline_access, params: { prompt: consent } }\n\n";
}

}  // namespace

std::string starter_target(const Target& target) {
    std::string text = "# A target of `authrig run --target`. Made from " + target.endpoints.metadata + "\n";
    text += "# yaml-language-server: $schema=target.schema.json   (authrig schema target > target.schema.json)\n";
    text += "target: " + host_of(target.issuer) + "\nissuer: " + target.issuer + "\n";
    text += "# Its metadata: grants " + words_of(target.grants) + ";\n#   client authentication " +
            words_of(target.auth_methods) + ";\n#   scopes " + words_of(target.scopes) + "\n\n";
    if (!target.registration_endpoint.empty()) {
        text +=
            "# Every case registers applications of its own (RFC 7591).\nregistration:\n  enabled: true\n"
            "  # initial_access_token: { env: INITIAL_ACCESS_TOKEN }\n\n";
    } else {
        text +=
            "# The server registers no clients: name two web applications, so that a case can use one's code at the "
            "other, and\n"
            "# one of each other type, with the redirect URI https://client.authrig.test/cb or one of "
            "yours.\napplications:\n"
            "  - { type: web, client_id: first, client_secret: { env: FIRST_SECRET }, redirect_uris: "
            "[\"https://client.authrig.test/cb\"] }\n"
            "  - { type: web, client_id: second, client_secret: { env: SECOND_SECRET }, redirect_uris: "
            "[\"https://client.authrig.test/cb\"] }\n"
            "  - { type: spa, client_id: public, redirect_uris: [\"https://client.authrig.test/cb\"] }\n"
            "  - { type: m2m, client_id: machine, client_secret: { env: MACHINE_SECRET } }\n\n";
    }
    text += scopes_of(target.scopes);
    text +=
        "users:\n  jo: { username: jo, password: { env: JO_PASSWORD } }\n  sam: { username: sam, password: { env: "
        "SAM_PASSWORD } }\n\n"
        "# login: { username_field: login, password_field: password }   where the page does not tell by itself\n"
        "# consent: { allow: Continue, deny: Cancel }\n"
        "# error_page: Something went wrong                              where its status does not tell\n"
        "# endpoints: { api: https://…/userinfo }                        a resource that takes its access tokens\n"
        "# resource: { username: sub }                                   what its answer calls the user\n"
        "# offers: { code_challenge_methods: [S256] }                    what the metadata should list\n"
        "# clock: { command: \"./advance.sh {seconds}\" }                 what moves its clock\n"
        "# promises:\n"
        "#   behaves: [asks_for_consent]\n"
        "#   lifetimes: { code: 60s, access_token: 1h }\n"
        "#   refresh: { rotation: true, absolute: 14d }\n";
    return text;
}

}  // namespace authrig::engine
