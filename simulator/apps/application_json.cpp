#include "apps/application_json.hpp"

#include <array>

#include <nlohmann/json.hpp>

#include "apps/app_type_traits.hpp"
#include "authrig/nearest.hpp"
#include "crypto/key.hpp"

namespace authrig::sim {
namespace {

struct TextField {
    std::string_view name;
    std::string Application::*member;
};
constexpr std::array<TextField, 10> text_fields{{{"client_name", &Application::name},
                                                {"description", &Application::description},
                                                {"token_endpoint_auth_method", &Application::token_endpoint_auth_method},
                                                {"scope", &Application::scope},
                                                {"client_uri", &Application::client_uri},
                                                {"logo_uri", &Application::logo_uri},
                                                {"policy_uri", &Application::policy_uri},
                                                {"developer_name", &Application::developer_name},
                                                {"developer_email", &Application::developer_email},
                                                {"resource", &Application::resource}}};
constexpr std::array<std::string_view, 15> field_names{
    "client_name",  "type",       "description", "redirect_uris",  "token_endpoint_auth_method", "scope",       "client_uri",
    "logo_uri",     "policy_uri", "refresh",     "developer_name", "developer_email",            "public_keys", "client_id",   "resource"};

void read_span(const nlohmann::json& value, std::string field, std::optional<Span>& into, FieldErrors& errors) {
    if (value.is_null() || value == "none") return into.reset();
    if (!value.is_string())
        return errors.push_back({std::move(field), "must be a duration such as `30d` or `6mo`, or null for none"});
    auto span = parse_span(value.get<std::string>());
    if (!span) return errors.push_back({std::move(field), span.error()});
    if (span->months < 0 || span->exact.count() < 0) return errors.push_back({std::move(field), "must not be negative"});
    into = *span;
}

void read_refresh(const nlohmann::json& value, RefreshPolicy& into, FieldErrors& errors) {
    if (!value.is_object()) return errors.push_back({"refresh", "must be an object: {rotation, absolute, inactivity}"});
    for (const auto& [name, member] : value.items()) {
        if (name == "absolute") read_span(member, "refresh.absolute", into.absolute, errors);
        else if (name == "inactivity") read_span(member, "refresh.inactivity", into.inactivity, errors);
        else if (name != "rotation") errors.push_back({"refresh." + name, "unknown; there are rotation, absolute, inactivity"});
        else if (member.is_boolean()) into.rotation = member.get<bool>();
        else errors.push_back({"refresh.rotation", "must be true or false"});
    }
}

void read_redirect_uris(const nlohmann::json& value, Application& into, FieldErrors& errors) {
    into.redirect_uris.clear();
    if (!value.is_array()) return errors.push_back({"redirect_uris", "must be an array of strings"});
    for (const auto& uri : value) {
        if (uri.is_string()) into.redirect_uris.push_back(uri.get<std::string>());
        else errors.push_back({"redirect_uris", "must be an array of strings"});
    }
}

std::string text_of(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// A JWK is kept as PEM beside its `kid` and `alg`. One that is no key is kept as it stands: `validate` says why.
PublicKey key_from_jwk(const nlohmann::json& jwk) {
    const auto text = jwk.dump();
    const auto loaded = crypto::PublicKeyHandle::from_jwk(text);
    return {text_of(jwk, "kid"), loaded ? loaded->to_pem() : text, text_of(jwk, "alg")};
}

void read_public_keys(const nlohmann::json& value, Application& into, FieldErrors& errors) {
    into.public_keys.clear();
    if (!value.is_array()) return errors.push_back({"public_keys", "must be an array of {kid, alg, pem} or of JWKs"});
    for (const auto& key : value) {
        if (key.is_string()) into.public_keys.push_back({"", key.get<std::string>(), {}});
        else if (key.is_object() && key.contains("pem") && key["pem"].is_string())
            into.public_keys.push_back({text_of(key, "kid"), key["pem"].get<std::string>(), text_of(key, "alg")});
        else if (key.is_object() && key.contains("kty")) into.public_keys.push_back(key_from_jwk(key));
        else errors.push_back({"public_keys", "must be an array of {kid, alg, pem} or of JWKs"});
    }
}

void read_type(const nlohmann::json& value, Application& into, FieldErrors& errors) {
    const auto type = value.is_string() ? parse_app_type(value.get<std::string>()) : std::nullopt;
    if (type) into.type = *type;
    else errors.push_back({"type", "must be `web`, `spa` or `m2m`"});
}

void read_field(const std::string& name, const nlohmann::json& value, Application& into, FieldErrors& errors) {
    for (const auto& field : text_fields) {
        if (field.name != name) continue;
        if (value.is_string()) into.*field.member = value.get<std::string>();
        else errors.push_back({name, "must be a string"});
        return;
    }
    if (name == "refresh") return read_refresh(value, into.refresh, errors);
    if (name == "redirect_uris") return read_redirect_uris(value, into, errors);
    if (name == "public_keys") return read_public_keys(value, into, errors);
    const auto near = nearest(name, field_names);
    errors.push_back({name, near.empty() ? "is not a field of an application" : "is unknown; did you mean `" + near + "`?"});
}

nlohmann::json span_json(const std::optional<Span>& span) { return span ? nlohmann::json(to_string(*span)) : nlohmann::json(nullptr); }

}  // namespace

FieldErrors read_application(const nlohmann::json& object, Application& into) {
    FieldErrors errors;
    if (object.contains("type")) read_type(object["type"], into, errors);
    const auto& type = traits(into.type);
    const bool signs = may_have_keys(into) || text_of(object, "token_endpoint_auth_method") == "private_key_jwt";
    for (const auto& [name, value] : object.items()) {
        if (name == "type") continue;
        if (name == "client_id" || name == "client_secret") {
            errors.push_back({name, "is generated by the server and cannot be chosen"});
        } else if (!type.has_field(name) && !(signs && name == "public_keys") && nearest(name, field_names) == name) {
            errors.push_back({name, "does not belong to an application of type `" + std::string(to_string(into.type)) + "`", true});
        } else {
            read_field(name, value, into, errors);
        }
    }
    return errors;
}

nlohmann::json application_to_json(const Application& application) {
    const auto& type = traits(application.type);
    nlohmann::json object{{"client_id", application.id.value},
                {"type", to_string(application.type)},
                {"created_at", to_rfc3339(application.created_at)},
                {"redirect_uris", application.redirect_uris}};
    for (const auto& field : text_fields)
        if (type.has_field(field.name)) object[std::string(field.name)] = application.*field.member;
    if (!type.has_field("redirect_uris")) object.erase("redirect_uris");
    if (type.has_field("refresh"))
        object["refresh"] = {{"rotation", application.refresh.rotation},
                             {"absolute", span_json(application.refresh.absolute)},
                             {"inactivity", span_json(application.refresh.inactivity)}};
    if (may_have_keys(application)) {
        object["public_keys"] = nlohmann::json::array();
        for (const auto& key : application.public_keys) {
            object["public_keys"].push_back({{"kid", key.kid}, {"pem", key.pem}});
            if (!key.alg.empty()) object["public_keys"].back()["alg"] = key.alg;
        }
    }
    if (type.has_secret) {
        object["secrets"] = nlohmann::json::array();
        for (const auto& secret : application.secrets)
            object["secrets"].push_back({{"id", secret.id}, {"created_at", to_rfc3339(secret.created_at)}});
    }
    return object;
}

}  // namespace authrig::sim
