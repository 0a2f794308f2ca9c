#include "faults/edit_json.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr char announcement[] = "authorization_response_iss_parameter_supported";

/// Changes the issuer that an authorization response names.
template <class Change>
void change_iss(HttpResponse& response, Change alter) {
    if (!redirect_has(response, "iss")) return;
    auto iss = redirect_param(response, "iss");
    alter(iss);
    set_redirect_param(response, "iss", iss);
}

}  // namespace

std::span<const Fault> issuer_identification_faults() {
    static const Fault faults[] = {
        {.id = "names_issuer_with_slash",
         .summary = "iss ends in a slash that the issuer of the metadata does not have.",
         .breaks = &rfc9207::iss_equals_metadata,
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_iss(response, [](auto& iss) { iss += "/"; }); }},
        {.id = "names_another_issuer",
         .summary = "iss is another server's issuer.",
         .breaks = &rfc9207::iss_equals_metadata,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 change_iss(response, [](auto& iss) { iss = "https://another.example"; });
             }},
        {.id = "names_issuer_of_another_tenant",
         .summary = "iss is the issuer of another tenant of this server.",
         .breaks = &rfc9207::iss_equals_metadata,
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_iss(response, [](auto& iss) { iss += "/t/another"; }); }},
        {.id = "names_authorization_endpoint_as_issuer",
         .summary = "iss is the URL of the authorization endpoint.",
         .breaks = &rfc9207::iss_equals_metadata,
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_iss(response, [](auto& iss) { iss += "/authorize"; }); }},
        {.id = "names_issuer_with_query",
         .summary = "iss has a query.",
         .breaks = &rfc9207::iss_form,
         .implies = {&rfc9207::iss_equals_metadata},
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_iss(response, [](auto& iss) { iss += "?tenant=1"; }); }},
        {.id = "names_issuer_with_fragment",
         .summary = "iss has a fragment.",
         .breaks = &rfc9207::iss_form,
         .implies = {&rfc9207::iss_equals_metadata},
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_iss(response, [](auto& iss) { iss += "#server"; }); }},
        {.id = "names_issuer_in_success_only",
         .summary = "Answers with an error name no issuer.",
         .breaks = &rfc9207::iss_in_error_response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_has(response, "error")) drop_redirect_param(response, "iss");
             }},
        {.id = "names_issuer_in_errors_only",
         .summary = "Answers with a code name no issuer.",
         .breaks = &rfc9207::iss_in_response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_has(response, "code")) drop_redirect_param(response, "iss");
             }},
        {.id = "names_issuer_without_announcing_it",
         .summary = "Answers name the issuer, and the metadata does not say so.",
         .breaks = &rfc9207::support_advertised,
         .endpoint = "metadata",
         .response = [](HttpResponse& response, const FaultCall&) { json_remove(response.body, announcement); }},
        {.id = "announces_issuer_as_text",
         .summary = "The metadata announces iss with the string \"true\".",
         .breaks = &rfc9207::support_advertised,
         .endpoint = "metadata",
         .implies = {&rfc8414::types_correct},
         .response = [](HttpResponse& response,
                        const FaultCall&) { json_set(response.body, announcement, "\"true\""); }},
        {.id = "announces_issuer_that_it_does_not_name",
         .summary = "The metadata announces iss, whether answers have it or not.",
         .breaks = &rfc9207::iss_in_response,
         .endpoint = "metadata",
         .response = [](HttpResponse& response, const FaultCall&) { json_set(response.body, announcement, "true"); }},
        {.id = "tells_its_issuer_nowhere",
         .summary = "Answers name an issuer, and no document tells which is the right one.",
         .breaks = &rfc9207::issuer_provided,
         .endpoint = "metadata",
         .implies = {&rfc8414::response_200_json, &rfc9700::metadata_published, &rfc8414::issuer_required},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 response.status = 404;
                 response.body = "{}";
             }},
    };
    return faults;
}

}  // namespace authrig::sim
