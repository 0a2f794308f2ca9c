#include "target/target_keys.hpp"

#include "engine/application_node.hpp"
#include "engine/behaviours.hpp"

namespace authrig::engine {

std::span<const KeySpec> target_keys() {
    using enum ValueType;
    static const std::vector<KeySpec> keys{
        {"target", string, "name of the server in reports", {}, true},
        {"issuer", any, "its issuer identifier (RFC 8414 section 2)"},
        {"metadata", string,
         "URL of its metadata document, or `none`; default: made from the issuer (RFC 8414 section 3)"},
        {"dialect", string, "which scenarios hold for it", {"rfc", "workfront"}},
        {"profile", string, "what it is judged by: a name or a file"},
        {"endpoints", map, "what the metadata does not say, or says wrongly; `none`: there is none"},
        {"endpoints.authorize", any, "the authorization endpoint"},
        {"endpoints.token", any, "the token endpoint"},
        {"endpoints.revoke", any, "the revocation endpoint (RFC 7009)"},
        {"endpoints.introspect", any, "the introspection endpoint (RFC 7662)"},
        {"endpoints.jwks", any, "its public keys (RFC 7517)"},
        {"endpoints.api", any, "a resource that takes its access tokens by GET"},
        {"endpoints.login", any, "a login page of its own"},
        {"endpoints.logout", any, "where a person signs out"},
        {"endpoints.setup", any, "an API to set applications up, if it is authrig's"},
        {"registration", map, "applications made for each case by RFC 7591"},
        {"registration.enabled", boolean, "false: only the `applications` of this file"},
        {"registration.endpoint", any, "default: the metadata's"},
        {"registration.hook", map,
         "a way of its own: { command } or { url } that is given an application's JSON and answers { client_id, "
         "client_secret }; it refuses what it cannot make; beside RFC 7591 for what that has no words for only"},
        {"registration.remove", map,
         "takes it away when the case is over: { command } or { url, method }; {client_id} in it"},
        {"registration.initial_access_token", any, "sent as Bearer token (RFC 7591 section 3)"},
        {"applications", list, "applications that are registered there already"},
        {"users", map, "people who can log in, by the names of the scenarios: `jo`, `sam`: { username, password }"},
        {"login", map, "how a person logs in, where the page does not tell by itself"},
        {"login.username_field", string, "name of the form's field"},
        {"login.password_field", string, "name of the form's field"},
        {"login.request", map,
         "one request instead of a page: { url, method, json | body }; {username} {password} in it"},
        {"consent", map, "how a person decides, where the page does not tell by itself"},
        {"consent.allow", string, "what is written on the button or link"},
        {"consent.deny", string, "what is written on the button or link"},
        {"consent.before_allow", string_list,
         "with `browser`: what is written on what is pressed before, in this order, where it is there: boxes to tick, "
         "buttons of earlier pages"},
        {"browser", any,
         "a browser by WebDriver where pages need JavaScript: `chromedriver`, or { webdriver: URL } of one that runs; "
         "default: none"},
        {"browser.webdriver", string, "URL of a remote end (WebDriver section 5) that runs already"},
        {"error_page", string_list,
         "text by which an error page is known; one with a status of 400 or more is known by that"},
        {"scope", string, "asked for where a scenario asks for none"},
        {"scopes", map, "what it calls the scopes that scenarios ask for, `none` for one that it does not have"},
        {"scopes.read", any, "`api.read`, or { scope, params }: what an authorization request needs besides"},
        {"scopes.write", any, "likewise"},
        {"scopes.offline_access", any,
         "what brings a refresh token: { scope: openid offline_access, params: { prompt: consent } }"},
        {"offers", map,
         "lists of the metadata (RFC 8414 section 2, without `_supported`) that the server leaves out or tells "
         "wrongly"},
        {"offers.grant_types", string_list, "`authorization_code`, `refresh_token`, …"},
        {"offers.response_types", string_list, "`code`, `token`"},
        {"offers.response_modes", string_list, "`query`, `fragment`, `form_post`"},
        {"offers.code_challenge_methods", string_list, "`S256`, `plain` (RFC 7636)"},
        {"offers.scopes", string_list, "by the server's names"},
        {"offers.token_endpoint_auth_methods", string_list, "`client_secret_basic`, `private_key_jwt`, …"},
        {"offers.token_endpoint_auth_signing_alg_values", string_list, "`RS256`, …"},
        {"offers.revocation_endpoint_auth_methods", string_list, "as at the token endpoint"},
        {"offers.introspection_endpoint_auth_methods", string_list, "as at the token endpoint"},
        {"resource", map, "which members of the answer at `endpoints: { api }` tell what scenarios look for"},
        {"resource.username", string, "who the token speaks for: a name or id of `users`; default: not told"},
        {"resource.sub", string, "their id"},
        {"resource.client_id", string, "whom the token was issued to"},
        {"resource.scope", string, "its scope"},
        {"built_in", boolean, "it is authrig itself: conditions of scenarios that only the built-in server meets hold"},
        {"promises", map, "what the server promises, so that it can be judged by it"},
        {"promises.lifetimes", map, "`code`, `access_token`, `session`: 60s"},
        {"promises.switches", map, "choices by the names of the built-in server's switches"},
        {"promises.behaves", string_list, "choices that the specifications leave open", behaviour_names()},
        {"promises.refresh", map, "refresh tokens of every application: { rotation, absolute, inactivity }"},
        {"clock", map,
         "what moves its clock: { command } or { url, method, json }; {seconds} {now} in it; `still: true`: it stands "
         "still between moves, and {now} may be earlier, too"},
        {"reset", map,
         "what takes it back to the start before a run, likewise; `each_case: true`: before each case, so that they "
         "run "
         "one after another"},
        {"side_by_side", boolean,
         "false: cases run one after another, for a server that answers otherwise when others ask at the same time"},
        {"tls", map, "whom to trust, and where else it answers"},
        {"tls.ca", string, "PEM file of a certificate authority, relative to this file"},
        {"tls.plain", string, "origin at which it answers plain http; default: port 80 of each host"},
        {"skip", list, "cases that are left out: { cases: pattern, reason }"},
    };
    return keys;
}

std::span<const KeySpec> target_application_keys() {
    static const std::vector<KeySpec> keys = [] {
        std::vector<KeySpec> made = application_fields();
        made.push_back({"client_id", ValueType::any, "as registered", {}, true});
        made.push_back({"client_secret", ValueType::any, "its secret"});
        made.push_back({"private_key", ValueType::any, "PEM; signs its JWTs; default: the test key `k1`"});
        made.push_back({"kid", ValueType::string, "key id of its JWTs"});
        made.push_back({"alg", ValueType::string, "what it signs them with; default RS256", {"RS256", "ES256"}});
        return made;
    }();
    return keys;
}

std::span<const KeySpec> scope_keys() {
    static const std::vector<KeySpec> keys{
        {"scope", ValueType::string, "one or more scopes, separated by spaces", {}, true},
        {"params", ValueType::map, "parameters of an authorization request that asks for it"},
    };
    return keys;
}

std::span<const KeySpec> target_user_keys() {
    static const std::vector<KeySpec> keys{
        {"username", ValueType::any, "what is typed into the login form; default: the scenarios' name"},
        {"password", ValueType::any, "their password"},
        {"id", ValueType::any,
         "what the server calls them (`sub`), `none`: nobody knows beforehand; default: the username"},
    };
    return keys;
}

std::span<const KeySpec> skip_keys() {
    static const std::vector<KeySpec> keys{
        {"cases", ValueType::string, "pattern of case ids: `pages/*`", {}, true},
        {"reason", ValueType::string, "why they are left out", {}, true},
    };
    return keys;
}

std::span<const KeySpec> hook_keys() {
    static const std::vector<KeySpec> keys{
        {"command", ValueType::string_list, "program and arguments, or one line for the shell"},
        {"url", ValueType::any, "where a request goes"},
        {"method", ValueType::string, "default POST"},
        {"json", ValueType::any, "JSON body"},
        {"each_case", ValueType::boolean, "of `reset`: before each case"},
        {"still", ValueType::boolean, "of `clock`: it stands still between moves"},
        {"body", ValueType::string, "any other body"},
    };
    return keys;
}

}  // namespace authrig::engine
