#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// What an administrator enters and the server loses, takes or refuses.

namespace authrig::sim {
namespace {

/// A hook that empties a text of an application before it is stored.
template <std::string Application::*Member>
void lose(Application& application, const FaultCall&) {
    (application.*Member).clear();
}

bool creates_application(const HttpRequest& request) {
    return request.method == "POST" && request.path().ends_with("/applications") && has_param(request, "type");
}

/// `/setup/applications/<client_id>` and nothing below.
bool names_application_itself(const HttpRequest& request) {
    const auto path = request.path();
    const auto slash = path.rfind('/');
    return slash != std::string_view::npos && path.substr(0, slash).ends_with("/applications");
}

}  // namespace

std::span<const Fault> application_fields_faults() {
    static const Fault faults[] = {
        {.id = "loses_description",
         .summary = "The description of an application is not kept.",
         .breaks = &workfront::app_description,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::app_create_flow},
         .application = &lose<&Application::description>},
        {.id = "loses_logo",
         .summary = "The logo of an application is not kept.",
         .breaks = &workfront::app_logo,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::app_create_flow},
         .application = &lose<&Application::logo_uri>},
        {.id = "loses_description_url",
         .summary = "The address of the page that describes an application is not kept.",
         .breaks = &workfront::app_description_url,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::app_create_flow},
         .application = &lose<&Application::client_uri>},
        {.id = "loses_developer_name",
         .summary = "The developer's name is not kept.",
         .breaks = &workfront::app_developer_fields,
         .seam = Seam::rule,
         .endpoint = "setup",
         .application = &lose<&Application::developer_name>},
        {.id = "loses_developer_email",
         .summary = "The developer's e-mail address is not kept.",
         .breaks = &workfront::app_developer_fields,
         .seam = Seam::rule,
         .endpoint = "setup",
         .application = &lose<&Application::developer_email>},
        {.id = "loses_privacy_policy",
         .summary = "The address of the privacy policy is not kept.",
         .breaks = &workfront::app_developer_fields,
         .seam = Seam::rule,
         .endpoint = "setup",
         .application = &lose<&Application::policy_uri>},
        {.id = "stores_rotation_always_on",
         .summary = "Rotation cannot be switched off.",
         .breaks = &workfront::app_rotation_option,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::refresh_rotation_off},
         .application = [](Application& application, const FaultCall&) { application.refresh.rotation = true; }},
        {.id = "stores_no_absolute_lifetime",
         .summary = "The absolute lifetime that was chosen is not kept.",
         .breaks = &workfront::app_absolute_expiry_option,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::refresh_absolute_expiry},
         .application = [](Application& application, const FaultCall&) { application.refresh.absolute.reset(); }},
        {.id = "stores_no_inactivity_lifetime",
         .summary = "The inactivity lifetime that was chosen is not kept.",
         .breaks = &workfront::app_inactivity_expiry_option,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::refresh_inactivity_expiry},
         .application = [](Application& application, const FaultCall&) { application.refresh.inactivity.reset(); }},
        {.id = "stores_first_redirect_uri_only",
         .summary = "Of several redirect URIs only the first is kept.",
         .breaks = &workfront::app_redirect_urls,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&rfc6749::register_redirect_multiple},
         .application =
             [](Application& application, const FaultCall&) {
                 if (application.redirect_uris.size() > 1) application.redirect_uris.resize(1);
             }},
        {.id = "ignores_changes_of_applications",
         .summary = "What is filled in after an application was created is not kept.",
         .breaks = &workfront::app_create_flow,
         .seam = Seam::request,
         .endpoint = "setup",
         .implies = {&workfront::app_description, &workfront::app_rotation_option,
                     &workfront::app_absolute_expiry_option, &workfront::app_inactivity_expiry_option,
                     &workfront::app_redirect_urls},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (request.method == "PATCH") request.method = "GET";
             }},
        {.id = "demands_redirect_uris_at_creation",
         .summary = "Type and name are not enough to create an application.",
         .breaks = &workfront::app_create_flow,
         .seam = Seam::request,
         .endpoint = "setup",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (creates_application(request) && param_of(request, "type") != "m2m" &&
                     !json_has(request.body, "redirect_uris"))
                     json_set(request.body, "redirect_uris", "\"are needed\"");
             }},
        {.id = "accepts_any_application_type",
         .summary = "An application of an invented type is taken for a web application.",
         .breaks = &workfront::app_three_types,
         .seam = Seam::request,
         .endpoint = "setup",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (creates_application(request) && !parse_app_type(param_of(request, "type")))
                     set_param(request, "type", "web");
             }},
        {.id = "knows_no_machine_applications",
         .summary = "Machine-to-machine applications cannot be created.",
         .breaks = &workfront::app_three_types,
         .seam = Seam::request,
         .endpoint = "setup",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (param_of(request, "type") == "m2m") set_param(request, "type", "machine");
             }},
        {.id = "does_not_delete_applications",
         .summary = "Deleting an application leaves it where it is.",
         .breaks = &workfront::app_limit_ten,
         .seam = Seam::request,
         .endpoint = "setup",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (request.method == "DELETE" && names_application_itself(request)) request.method = "GET";
             }},
    };
    return faults;
}

}  // namespace authrig::sim
