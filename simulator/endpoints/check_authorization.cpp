#include "endpoints/check_authorization.hpp"

#include <algorithm>
#include <unordered_set>

#include "apps/app_type_traits.hpp"
#include "bindings/pkce_syntax.hpp"
#include "bindings/redirect_match.hpp"
#include "core/cites.hpp"
#include "core/grantable_resource.hpp"
#include "core/grantable_scope.hpp"
#include "core/scope.hpp"
#include "response_types/response_type.hpp"

namespace authrig::sim {
namespace {

/// The value of a parameter; one without a value counts as absent (RFC 6749 section 3.1).
std::string_view parameter(const codec::Params& params, std::string_view name) {
    for (const auto& [key, value] : params)
        if (key == name) return value;
    return {};
}

bool repeated(const codec::Params& params, std::string_view name) {
    return std::ranges::count(params, name, &std::pair<std::string, std::string>::first) > 1;
}

bool any_repeated(const codec::Params& params) {
    std::unordered_set<std::string_view> names;
    return !std::ranges::all_of(params, [&](const auto& param) { return names.insert(param.first).second; });
}

std::string list_registered(const Application& application) {
    if (application.redirect_uris.empty()) return "the application has no redirect URI registered";
    std::string text = "registered:";
    for (const auto& uri : application.redirect_uris) text += " `" + uri + "`";
    return text;
}

/// Client and redirect URI: what is wrong here is never told by a redirect.
std::optional<OAuthError> check_client(Exchange& exchange, const codec::Params& params, const Application*& application,
                                       AuthorizationRequest& request) {
    auto rules = exchange.rules();
    const auto client_id = parameter(params, "client_id");
    application = exchange.tenant.applications.find(client_id);
    if (!application || repeated(params, "client_id"))
        return invalid_request(client_id.empty() ? "client_id is missing" : "client_id is unknown or occurs twice")
            .by(Disposition::page)
            .as_error(rfc6749::error_no_redirect_bad_client);
    application = &exchange.seen(*application);
    request.client = application->id;
    exchange.client_id = application->id.value;

    const auto sent = parameter(params, "redirect_uri");
    request.redirect_uri_sent = !sent.empty();
    if (sent.empty()) {
        // RFC 6749 section 3.1.2.3: it may be left out when exactly one is registered.
        if (application->redirect_uris.size() != 1)
            return invalid_request("redirect_uri is missing").by(Disposition::page).as_error(rfc6749::redirect_uri_absent_several);
        request.redirect_uri = application->redirect_uris.front();
        return std::nullopt;
    }
    request.redirect_uri = sent;
    const bool registered = std::ranges::any_of(application->redirect_uris, [&](const std::string& uri) {
        return redirect_uri_matches(uri, sent, exchange.settings().loopback_port_any);
    });
    return rules.require({rfc6749::redirect_uri_compared, rfc6749::redirect_uri_exact, workfront::error_authorize_page},
                         registered && !repeated(params, "redirect_uri"),
                         invalid_request("redirect_uri is not registered").by(Disposition::page),
                         [&] { return "redirect_uri `" + std::string(sent) + "`; " + list_registered(*application); });
}

std::optional<OAuthError> check_pkce(const codec::Params& params, const Application& application, const Settings& settings,
                                     Rules rules, AuthorizationRequest& request) {
    const auto challenge = parameter(params, "code_challenge");
    const auto method = parameter(params, "code_challenge_method");
    const bool needed = traits(application.type).needs_pkce ||
                        (settings.pkce_required_for_web && application.type == AppType::web);
    if (challenge.empty())
        return rules.require({rfc7636::required_challenge_missing, workfront::pkce_required_for_spa, workfront::app_spa_auth},
                             !needed, invalid_request("code_challenge is missing: this application must use PKCE"));
    // RFC 7636 section 4.3: without a method it is plain, which this server does not offer.
    if (auto no = rules.require({rfc7636::unsupported_method, workfront::pkce_s256_only}, std::ranges::find(challenge_methods, method) != challenge_methods.end(),
                                invalid_request("transform algorithm not supported: code_challenge_method must be S256")))
        return no;
    if (!s256_challenge_well_formed(challenge))
        return invalid_request("code_challenge is not the base64url text of 32 bytes").as_error(rfc7636::unsupported_method);
    request.code_challenge = challenge;
    return std::nullopt;
}

std::optional<OAuthError> check_rest(Exchange& exchange, const codec::Params& params, const Application& application,
                                     AuthorizationRequest& request) {
    auto rules = exchange.rules();
    const auto type = parameter(params, "response_type");
    request.response_type = find_response_type(type, exchange.settings());
    if (auto no = rules.require({rfc6749::authz_no_duplicates}, !any_repeated(params), invalid_request("a parameter occurs twice")))
        return no;
    if (auto no = rules.require({rfc6749::response_type_missing}, !type.empty(), invalid_request("response_type is missing")))
        return no;
    if (auto no = rules.require({rfc6749::response_type_unknown, workfront::authorize_code_only}, request.response_type || type.empty(),
                                unsupported_response_type("this server does not offer the response_type")))
        return no;
    if (!request.response_type) request.response_type = &code_response_type;  // a rule above is switched off
    const bool issues_code = request.response_type->issues_code;
    if (issues_code)
        if (auto no = check_pkce(params, application, exchange.settings(), rules, request)) return no;
    request.requested_scope = parameter(params, "scope");
    auto scope = grantable_scope(request.requested_scope, application, exchange.settings(),
                                 issues_code ? Offline::allowed : Offline::never, rules);
    if (!scope) return scope.error();
    request.scope = *scope;
    const auto resource = grantable_resource(parameter(params, "resource"), exchange.tenant);
    if (!resource) return resource.error();
    request.resource = *resource;
    return std::nullopt;
}

}  // namespace

tl::expected<AuthorizationRequest, AuthorizationRefusal> check_authorization(Exchange& exchange, const codec::Params& params) {
    AuthorizationRequest request;
    request.state = parameter(params, "state");
    request.has_state = !request.state.empty();
    const Application* application = nullptr;
    if (auto no = check_client(exchange, params, application, request))
        return tl::unexpected(AuthorizationRefusal{std::move(*no), std::move(request)});
    if (auto no = check_rest(exchange, params, *application, request)) {
        no->disposition = Disposition::redirect;
        return tl::unexpected(AuthorizationRefusal{std::move(*no), std::move(request)});
    }
    return request;
}

}  // namespace authrig::sim
