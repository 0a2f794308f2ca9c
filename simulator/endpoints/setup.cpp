#include <nlohmann/json.hpp>

#include "codec/json.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "crypto/digest.hpp"
#include "endpoints/browser.hpp"
#include "setup/present.hpp"
#include "setup/setup_path.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_setup(const Dialect& dialect, std::string_view path) {
    return at_or_below(dialect.paths.setup, path);
}

bool has_type(const HttpRequest& request, std::string_view type) {
    const auto header = request.headers.get("content-type").value_or("");
    return iequals(header.substr(0, header.find(';')), type);
}

bool wants_page(const HttpRequest& request) {
    if (request.method == "POST") return has_type(request, "application/x-www-form-urlencoded");
    return request.headers.get("accept").value_or("").find("text/html") != std::string_view::npos;
}

/// 401 for nobody, 403 for who may not (workfront/app-admin-only, app-license, error-setup).
std::optional<OAuthError> check_visitor(Exchange& exchange, const UserRecord* user) {
    auto rules = exchange.rules();
    if (!user) return Refusal{"login_required", "log in first", 401}.as_error(workfront::error_setup);
    if (auto no = rules.require({workfront::app_admin_only, workfront::error_setup}, user->user.administrator,
                                {"access_denied", "only an administrator may manage applications", 403}))
        return no;
    return rules.require({workfront::app_license}, has_license(user->user),
                         {"access_denied", "the administrator needs a standard or plan licence", 403});
}

HttpResponse turn_away(Exchange& exchange, const OAuthError& error) {
    if (!wants_page(exchange.request)) {
        SetupOutcome outcome{.status = error.status, .error = error.description};
        return present_json(outcome);
    }
    if (error.status == 401) return see_other(exchange, local_path(exchange.tenant, exchange.dialect().paths.login));
    return error_page(exchange, error.status, error, "You may not manage applications on this server.");
}

/// The body of a request as fields: a form of our pages with its CSRF token, or JSON.
tl::expected<nlohmann::json, OAuthError> read_fields(Exchange& exchange, const SetupVisitor& visitor, const Application* application,
                                                     codec::Params& form) {
    const auto& request = exchange.request;
    if (request.method == "GET" || request.method == "HEAD" || request.method == "DELETE") return nlohmann::json::object();
    if (has_type(request, "application/x-www-form-urlencoded")) {
        form = read_form_post(exchange);
        const bool genuine = visitor.session && crypto::constant_time_equal(visitor.session->csrf, field_of(form, "csrf"));
        if (auto no = exchange.rules().require({rfc6749::server_csrf_protection}, genuine,
                                               {"access_denied", "the form is not from this browser's page", 403}))
            return tl::unexpected(std::move(*no));
        return form_to_fields(form, application);
    }
    if (!has_type(request, "application/json"))
        return tl::unexpected(OAuthError{.code = "invalid_request", .status = 415, .description = "send application/json"});
    if (request.body.empty()) return nlohmann::json::object();
    auto object = codec::parse_json_object(request.body);
    if (!object)
        return tl::unexpected(OAuthError{.code = "invalid_request", .description = "the JSON body cannot be read: " + object.error()});
    return std::move(*object);
}

HttpResponse present(Exchange& exchange, const SetupVisitor& visitor, const SetupPath& path, const SetupOutcome& outcome,
                     const codec::Params& form) {
    if (!wants_page(exchange.request)) {
        const bool list = path.client_id.empty() && !outcome.application && outcome.status == 200;
        return list ? present_list_json(exchange) : present_json(outcome);
    }
    if (outcome.application) return present_page(exchange, visitor, outcome, form);
    if (path.part == SetupPath::Part::create_form || (path.client_id.empty() && exchange.request.method == "POST"))
        return present_new_page(exchange, visitor, outcome, form);
    return present_list_page(exchange, visitor, outcome);
}

std::string text_member(const nlohmann::json& fields, const char* name) {
    return fields.contains(name) && fields[name].is_string() ? fields[name].get<std::string>() : std::string();
}

SetupOutcome operate(Exchange& exchange, const SetupPath& path, Application* application, const nlohmann::json& fields) {
    using enum SetupPath::Part;
    const auto& method = exchange.request.method;
    const bool removing = method == "DELETE" || path.removal;
    switch (path.part) {
        case list: return method == "POST" ? create_application(exchange, fields) : SetupOutcome{};
        case create_form: return {};
        case application_itself:
            if (removing) return delete_application(exchange, *application);
            if (method == "GET" || method == "HEAD") return {.application = application};
            return change_application(exchange, *application, fields);
        case secrets: return removing ? delete_secret(exchange, *application, path.id) : add_secret(exchange, *application);
        case generate_key: return generate_key_pair(exchange, *application);
        case keys:
            if (removing) return delete_public_key(exchange, *application, path.id);
            return add_public_key(exchange, *application, text_member(fields, "pem"), text_member(fields, "kid"));
        case unknown: break;
    }
    return {.status = 404, .error = "nothing is here"};
}

HttpResponse answer_setup(Exchange& exchange) {
    const auto* user = current_user(exchange);
    if (auto no = check_visitor(exchange, user)) return turn_away(exchange, *no);
    const SetupVisitor visitor{user, current_session(exchange)};
    const auto path = parse_setup_path(exchange.rest);
    auto* application = path.client_id.empty() ? nullptr : exchange.tenant.applications.find(path.client_id);
    codec::Params form;
    if (!path.client_id.empty() && !application)
        return present(exchange, visitor, path, {.status = 404, .error = "there is no such application"}, form);
    const auto fields = read_fields(exchange, visitor, application, form);
    if (!fields) return turn_away(exchange, fields.error());
    return present(exchange, visitor, path, operate(exchange, path, application, *fields), form);
}

}  // namespace

const Endpoint setup_endpoint{"setup", "GET POST PATCH DELETE", &match_setup, &answer_setup};

}  // namespace authrig::sim
