#include <nlohmann/json.hpp>

#include "apps/application_json.hpp"
#include "core/answers.hpp"
#include "setup/present.hpp"

namespace authrig::sim {
namespace {

constexpr auto replace_bad_utf8 = nlohmann::json::error_handler_t::replace;

std::string error_code(int status) {
    switch (status) {
        case 401: return "login_required";
        case 403: return "access_denied";
        case 404: return "not_found";
        case 409: return "conflict";
        default: return "invalid_client_metadata";  // RFC 7591 section 3.2.2
    }
}

nlohmann::json error_object(const SetupOutcome& outcome) {
    nlohmann::json object{{"error", error_code(outcome.status)}, {"error_description", outcome.error}};
    for (const auto& problem : outcome.field_errors)
        object["fields"].push_back({{"field", problem.field}, {"message", problem.message}});
    return object;
}

}  // namespace

HttpResponse present_list_json(Exchange& exchange) {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& application : exchange.tenant.applications.all()) list.push_back(application_to_json(*application));
    auto response = json_answer(200, nlohmann::json{{"applications", list}, {"limit", application_limit}}.dump(-1, ' ', false, replace_bad_utf8));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

HttpResponse present_json(const SetupOutcome& outcome) {
    nlohmann::json object;
    if (outcome.status >= 400) object = error_object(outcome);
    else if (outcome.application) object = application_to_json(*outcome.application);
    if (!outcome.new_secret.empty()) object["client_secret"] = outcome.new_secret;
    if (!outcome.new_private_pem.empty()) object["private_key"] = outcome.new_private_pem;
    if (!outcome.new_kid.empty()) object["kid"] = outcome.new_kid;
    auto response = json_answer(outcome.status, outcome.status == 204 ? "" : object.dump(-1, ' ', false, replace_bad_utf8));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

}  // namespace authrig::sim
