#include "client_auth/client_auth.hpp"

#include <algorithm>
#include <array>

#include "apps/app_type_traits.hpp"
#include "apps/client_secrets.hpp"
#include "core/cites.hpp"

namespace authrig::sim {

namespace {

constexpr std::array all_methods{
#define X(name) &name##_method,
#include "client_auth/list.inc"
#undef X
};

/// Which requirements want a confidential client to authenticate: each grant has a section of its own.
Cites authentication_demanded(std::string_view place) {
    const auto& always = rfc6749::client_id_alone_no_auth;
    if (place == grant_name::authorization_code)
        return {always, rfc6749::code_requires_client_auth, workfront::token_client_auth};
    if (place == grant_name::refresh_token) return {always, rfc6749::refresh_client_auth};
    if (place == grant_name::client_credentials) return {always, rfc6749::cc_server_authenticates};
    if (place == grant_name::password) return {always, rfc6749::password_client_auth};
    return {always};
}

/// Which requirements want a secret that was sent to be right.
Cites right_secret_demanded(std::string_view place) {
    const auto& always = rfc6749::code_included_auth_checked;
    if (place == grant_name::authorization_code) return {always, workfront::token_code_and_secret};
    if (place == grant_name::refresh_token) return {always, rfc6749::refresh_client_auth};
    if (place == grant_name::client_credentials) return {always, rfc6749::cc_server_authenticates};
    if (place == grant_name::jwt_bearer) return {always, rfc7523::present_credentials_validated};
    if (place == "revoke") return {rfc7009::client_authenticated};
    if (place == "introspect") return {rfc7662::bad_client_401};
    return {always};
}

bool right_secret(const Application& application, const Credentials& credentials, const Settings& settings) {
    if (secret_matches(application, credentials.secret)) return true;
    return settings.basic_raw_secret && !credentials.raw_secret.empty() &&
           secret_matches(application, credentials.raw_secret);
}

/// A request without credentials: fine for a public client that names itself.
Result<const Application*> public_client(Exchange& exchange, const TokenRequest& request, Rules rules) {
    const auto* application = exchange.tenant.applications.find(request.get("client_id"));
    if (!application)
        return tl::unexpected(
            invalid_client(request.has("client_id") ? "unknown client_id" : "client authentication is missing")
                .as_error(rfc6749::error_invalid_client));
    exchange.client_id = application->id.value;
    if (auto no = rules.require(authentication_demanded(rules.place()), !traits(application->type).has_secret,
                                invalid_client("this application must authenticate with its client secret")))
        return tl::unexpected(std::move(*no));
    return application;
}

Result<const Application*> confidential_client(Exchange& exchange, const TokenRequest& request,
                                               const ClientAuthMethod& method, Rules rules) {
    const auto credentials = method.read(exchange.request, request);
    if (!credentials)
        return tl::unexpected(
            invalid_client("the Authorization header cannot be read").as_error(rfc6749::error_invalid_client));
    const auto* application = exchange.tenant.applications.find(credentials->client_id);
    if (!application)
        return tl::unexpected(invalid_client("unknown client_id").as_error(rfc6749::error_invalid_client));
    exchange.client_id = application->id.value;
    if (application->token_endpoint_auth_method.ends_with("_jwt"))
        return tl::unexpected(invalid_client("the application is registered to authenticate by a JWT")
                                  .as_error(rfc6749::error_invalid_client));
    const auto named = request.get("client_id");
    if (auto no = rules.require({rfc6749::error_invalid_request}, named.empty() || named == application->id.value,
                                invalid_request("client_id names another client than the one that authenticated")))
        return tl::unexpected(std::move(*no));
    // RFC 6749 section 2.3.1: no endpoint lets secrets be tried out. Where there is none, none can be guessed.
    if (!application->secrets.empty())
        if (auto no = refuse_guess(exchange.tenant.guesses, secret_of(application->id.value), exchange.now, rules,
                                   {rfc6749::brute_force_protection}, invalid_client("too many wrong secrets: try again later")))
            return tl::unexpected(std::move(*no));
    const bool right = right_secret(*application, *credentials, exchange.settings());
    if (!application->secrets.empty()) exchange.note_guess(secret_of(application->id.value), right);
    // RFC 6749 section 3.2.1: authentication that is present is checked, also where none is needed.
    if (auto no = rules.require(right_secret_demanded(rules.place()), right,
                                invalid_client("the client secret is wrong"), [&] {
                                    return application->secrets.empty() ? "the application has no client secret"
                                                                        : "the secret is shown once, when it is made";
                                }))
        return tl::unexpected(std::move(*no));
    return application;
}

}  // namespace

std::vector<std::string_view> offered_auth_methods(bool public_clients) {
    std::vector<std::string_view> names;
    for (const auto* method : all_methods) names.push_back(method->name);
    if (public_clients) names.push_back("none");
    return names;
}

std::vector<std::string_view> offered_auth_algorithms() {
    std::vector<std::string_view> names;
    for (const auto* method : all_methods)
        for (const auto alg : method->signing_algs)
            if (std::ranges::find(names, alg) == names.end()) names.push_back(alg);
    return names;
}

bool presents_credentials(const HttpRequest& http, const TokenRequest& request) {
    for (const auto* method : all_methods)
        if (method->presented(http, request)) return true;
    return http.headers.has("authorization");
}

Result<const Application*> authenticate(Exchange& exchange, const TokenRequest& request, Rules rules) {
    const ClientAuthMethod* used = nullptr;
    int count = 0;
    for (const auto* method : all_methods) {
        if (!method->presented(exchange.request, request)) continue;
        used = used ? used : method;
        ++count;
    }
    // RFC 6749 section 2.3: not more than one method in a request.
    if (auto no = rules.require({rfc6749::error_invalid_request}, count < 2,
                                invalid_request("the client authenticates in two ways at once")))
        return tl::unexpected(std::move(*no));
    if (used && used->identify) return used->identify(exchange, request);
    if (used) return confidential_client(exchange, request, *used, rules);
    if (exchange.request.headers.has("authorization"))
        return tl::unexpected(
            invalid_client("this Authorization scheme is not supported").as_error(rfc6749::error_invalid_client));
    return public_client(exchange, request, rules);
}

}  // namespace authrig::sim
