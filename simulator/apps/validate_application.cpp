#include "apps/validate_application.hpp"

#include <algorithm>

#include "apps/app_type_traits.hpp"
#include "codec/url.hpp"
#include "core/cites.hpp"
#include "core/scope.hpp"
#include "crypto/key.hpp"

namespace authrig::sim {
namespace {

constexpr Refusal field_refusal = {"invalid_client_metadata", "a field is not acceptable"};

/// Collects field errors through the rule book, so that each check is a named requirement.
struct FieldChecks {
    Rules rules;
    FieldErrors& errors;
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
    check.require({rfc9700::no_http_redirect_uris}, plain_http_is_allowed(*url), "redirect_uris",
                  "`" + uri + "` is not https; http is only for loopback addresses");
    check.require({rfc8252::custom_scheme_checked}, scheme_is_allowed(*url), "redirect_uris",
                  "`" + uri + "` needs a scheme with a period, such as com.example.app");
}

void check_keys(Application& application, FieldChecks& check) {
    for (auto& key : application.public_keys) {
        const auto loaded = crypto::PublicKeyHandle::from_pem(key.pem);
        if (!loaded) {
            check.errors.push_back({"public_keys", loaded.error()});
            continue;
        }
        if (key.kid.empty()) key.kid = loaded->thumbprint();
    }
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

FieldErrors validate_application(Application& application, const Dialect& dialect, Rules rules) {
    FieldErrors errors;
    FieldChecks check{rules, errors};
    const auto& type = traits(application.type);
    check.require({workfront::app_name_required}, !only_blank(application.name), "client_name", "must not be empty");
    for (const auto& uri : application.redirect_uris) check_redirect_uri(uri, check);
    check_auth_method(application, type, check);
    check_keys(application, check);
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
