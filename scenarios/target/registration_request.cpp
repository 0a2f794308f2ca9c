#include <sstream>

#include "engine/url.hpp"
#include "target/public_jwk.hpp"
#include "target/registration.hpp"

namespace authrig::engine {
namespace {

constexpr const char* jwt_bearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

Node words_node(const std::vector<std::string>& words) {
    Node::List list;
    for (const std::string& word : words) list.emplace_back(Node::Value(word));
    return Node(Node::Value(std::move(list)));
}

bool offered(const Target& target, std::string_view grant) {
    // Without the member, RFC 8414 section 2 says which grants are meant.
    return target.grants.empty() ? grant == "authorization_code" : target.grants.contains(grant);
}

/// The case is for a server that has that grant switched on.
bool switched_on(const CaseSetup& setup, std::string_view name) {
    const auto found = setup.own_switches.find(name);
    return found != setup.own_switches.end() && found->second == "on";
}

std::vector<std::string> grants_of(const Target& target, AppType type, const CaseSetup& setup) {
    std::vector<std::string> grants;
    if (type == AppType::m2m) {
        grants.emplace_back("client_credentials");
        if (offered(target, jwt_bearer)) grants.emplace_back(jwt_bearer);
        return grants;
    }
    grants.emplace_back("authorization_code");
    if (offered(target, "refresh_token")) grants.emplace_back("refresh_token");
    if (switched_on(setup, "implicit_grant")) grants.emplace_back("implicit");
    if (switched_on(setup, "password_grant")) grants.emplace_back("password");
    return grants;
}

/// RFC 7591 section 2.1: they correspond to the grants.
std::vector<std::string> response_types_of(AppType type, const CaseSetup& setup) {
    if (type == AppType::m2m) return {};
    std::vector<std::string> types{"code"};
    if (switched_on(setup, "implicit_grant")) types.emplace_back("token");
    return types;
}

/// What the application may ask for: as the case says, else all that any case asks for.
std::string scope_of(const Target& target, const Application& draft) {
    if (!draft.scope.empty()) return target.scope_words.theirs(draft.scope);
    std::string all = target.scope_words.all_theirs();
    std::istringstream own(target.scope_words.theirs(target.scope));
    for (std::string word; own >> word;)
        if ((" " + all + " ").find(" " + word + " ") == all.npos) all += (all.empty() ? "" : " ") + word;
    return all;
}

/// RFC 8252 sections 7.1 and 7.3: a scheme of its own, or plain http to a loopback address.
bool is_native(const std::vector<std::string>& redirect_uris) {
    for (const std::string& uri : redirect_uris) {
        if (uri.starts_with("https://")) continue;
        const bool http = uri.starts_with("http://");
        for (const std::string_view host : {"http://127.0.0.1", "http://[::1]", "http://localhost"})
            if (uri.starts_with(host)) return true;
        if (!http && uri.find(':') != uri.npos) return true;
    }
    return false;
}

Node key_set(const Application& draft) {
    Node::List keys;
    for (const PublicKey& key : draft.public_keys)
        if (auto jwk = public_jwk(key.pem, key.kid)) {
            if (!key.alg.empty()) jwk->set("alg", Node(key.alg));
            keys.push_back(std::move(*jwk));
        }
    Node set{Node::Map{}};
    set.set("keys", Node(Node::Value(std::move(keys))));
    return set;
}

bool signs(const Target& target, const ApplicationWish& wish) {
    const bool asserts = wish.application.type == AppType::m2m && offered(target, jwt_bearer);
    return !wish.application.public_keys.empty() && (wish.auth == "private_key_jwt" || asserts);
}

}  // namespace

std::string registered_method(const std::string& auth) {
    if (auth == "basic") return "client_secret_basic";
    if (auth == "post") return "client_secret_post";
    return auth;
}

Node registration_request(const Target& target, const ApplicationWish& wish, const CaseSetup& setup) {
    const Application& draft = wish.application;
    Node body{Node::Map{}};
    body.set("client_name", Node(draft.name));
    body.set("redirect_uris", words_node(draft.redirect_uris));
    body.set("token_endpoint_auth_method", Node(registered_method(wish.auth)));
    body.set("grant_types", words_node(grants_of(target, draft.type, setup)));
    body.set("response_types", words_node(response_types_of(draft.type, setup)));
    // OpenID Connect Dynamic Client Registration section 2: which redirect URIs are taken depends on it.
    body.set("application_type", Node(is_native(draft.redirect_uris) ? "native" : "web"));
    if (signs(target, wish)) body.set("jwks", key_set(draft));
    if (!draft.client_uri.empty()) body.set("client_uri", Node(draft.client_uri));
    if (!draft.logo_uri.empty()) body.set("logo_uri", Node(draft.logo_uri));
    if (!draft.policy_uri.empty()) body.set("policy_uri", Node(draft.policy_uri));
    if (const std::string scope = scope_of(target, draft); !scope.empty()) body.set("scope", Node(scope));
    return body;
}

}  // namespace authrig::engine
