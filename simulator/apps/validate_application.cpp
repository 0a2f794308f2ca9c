#include "apps/validate_application.hpp"

#include <algorithm>

#include "apps/app_type_traits.hpp"
#include "codec/url.hpp"
#include "core/cites.hpp"
#include "core/scope.hpp"
#include "crypto/jws.hpp"
#include "crypto/key.hpp"

namespace authrig::sim {
namespace {

constexpr Refusal field_refusal = {"invalid_client_metadata", "a field is not acceptable"};

/// Collects field errors through the rule book, so that each check is a named requirement.
struct FieldChecks {
    Rules rules;
    FieldErrors& errors;
    bool http_redirect_uris;
    void require(const Cites& cites, bool holds, std::string_view field, std::string_view message) {
        if (rules.require(cites, holds, field_refusal)) errors.push_back({std::string(field), std::string(message)});
    }
};

bool plain_http_is_allowed(const codec::Url& url) {
    return url.scheme != "http" || url.is_loopback_address() || url.host == "localhost";
}

/// RFC 8252 section 8.4: a private-use scheme holds a period, as a reversed domain name does.
bool scheme_is_allowed(const codec::Url& url) {
    return url.has_authority || url.scheme.find('.') != std::string::npos;
}

void check_redirect_uri(const std::string& uri, FieldChecks& check) {
    const auto url = codec::parse_url(uri);
    check.require({rfc6749::redirect_uri_absolute}, url.has_value(), "redirect_uris", "`" + uri + "` is not an absolute URI");
    if (!url) return;
    check.require({rfc6749::redirect_uri_no_fragment}, !url->has_fragment, "redirect_uris", "`" + uri + "` has a fragment");
    check.require({rfc9700::no_http_redirect_uris}, check.http_redirect_uris || plain_http_is_allowed(*url), "redirect_uris",
                  "`" + uri + "` is not https; http is only for loopback addresses");
    check.require({rfc8252::custom_scheme_checked}, scheme_is_allowed(*url), "redirect_uris",
                  "`" + uri + "` needs a scheme with a period, such as com.example.app");
}

/// The algorithms that a registered key may be for (RFC 7518 section 3.1): those with SHA-2 that this server verifies.
bool fits_algorithm(crypto::KeyType type, std::string_view alg) {
    if (alg.empty()) return true;
    return type == crypto::KeyType::ec_p256 ? alg == "ES256" : crypto::known_algorithm(alg) && alg.substr(0, 2) != "HS" && alg != "ES256";
}

void check_keys(Application& application, FieldChecks& check) {
    for (auto& key : application.public_keys) {
        const auto loaded = key.pem.starts_with('{') ? crypto::PublicKeyHandle::from_jwk(key.pem)
                                                     : crypto::PublicKeyHandle::from_pem(key.pem);
        // RFC 8725 section 3.2 keeps weak keys out, section 3.4 points that are not on their curve.
        check.require({rfc8725::current_algorithms, rfc8725::curve_points_validated}, loaded.has_value(), "public_keys",
                      loaded ? std::string_view() : std::string_view(loaded.error()));
        if (!loaded) continue;
        if (!fits_algorithm(loaded->type(), key.alg))
            check.errors.push_back({"public_keys", "`" + key.alg + "` is no algorithm for this key"});
        if (key.kid.empty()) key.kid = loaded->thumbprint();
    }
}

/// RFC 7518 section 3.2: the key of HS256 has at least 256 bits; base64url characters hold six each.
void check_mac_key(const Application& application, FieldChecks& check) {
    if (application.token_endpoint_auth_method != "client_secret_jwt" || application.client_secret.empty()) return;
    check.require({rfc8725::no_password_as_mac_key}, application.client_secret.size() >= 43, "client_secret",
                  "is the key of a MAC and needs at least 43 characters");
}

void check_auth_method(Application& application, const AppTypeTraits& type, FieldChecks& check) {
    auto& method = application.token_endpoint_auth_method;
    if (method.empty()) method = type.auth_methods.front();
    if (std::ranges::find(type.auth_methods, method) != type.auth_methods.end()) return;
    std::string message = "is one of";
    for (const auto allowed : type.auth_methods) message += " `" + std::string(allowed) + "`";
    check.errors.push_back({"token_endpoint_auth_method", message + " for this type"});
}

void check_uri_field(std::string_view field, const std::string& uri, FieldErrors& errors) {
    if (uri.empty()) return;
    const auto url = codec::parse_url(uri);
    if (!url || (url->scheme != "https" && url->scheme != "http"))
        errors.push_back({std::string(field), "must be an http or https URL"});
}

/// RFC 8707 section 2: an absolute URI without a fragment.
void check_resource(const std::string& resource, FieldErrors& errors) {
    if (resource.empty()) return;
    const auto url = codec::parse_url(resource);
    if (!url || url->has_fragment) errors.push_back({"resource", "must be an absolute URI without a fragment"});
}

bool only_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

FieldErrors validate_application(Application& application, const Dialect& dialect, Rules rules, bool http_redirect_uris) {
    FieldErrors errors;
    FieldChecks check{rules, errors, http_redirect_uris};
    const auto& type = traits(application.type);
    check.require({workfront::app_name_required}, !only_blank(application.name), "client_name", "must not be empty");
    for (const auto& uri : application.redirect_uris) check_redirect_uri(uri, check);
    check_auth_method(application, type, check);
    check_keys(application, check);
    check_mac_key(application, check);
    check_uri_field("client_uri", application.client_uri, errors);
    check_uri_field("logo_uri", application.logo_uri, errors);
    check_uri_field("policy_uri", application.policy_uri, errors);
    check_resource(application.resource, errors);
    if (!application.developer_email.empty() && application.developer_email.find('@') == std::string::npos)
        errors.push_back({"developer_email", "must be an e-mail address"});
    for (const auto token : split_scope(application.scope))
        if (std::ranges::find(dialect.scopes, token) == dialect.scopes.end())
            errors.push_back({"scope", "`" + std::string(token) + "` is not a scope of this server"});
    return errors;
}

}  // namespace authrig::sim
