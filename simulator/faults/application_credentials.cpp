#include "apps/app_type_traits.hpp"
#include "codec/json_writer.hpp"
#include "crypto/digest.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Client ids, secrets and keys that the server hands out, shows or takes wrongly.

namespace authrig::sim {
namespace {

/// Whether the application is about to get its first secret.
bool gets_secret(const Application& application) {
    return traits(application.type).has_secret && application.secrets.empty();
}

/// A secret that can be told from the name, so that it can be shown again.
std::string secret_by_name(std::string_view name) { return crypto::sha256_hex(name).substr(0, 43); }

bool reads_application(const HttpResponse& response, const FaultCall& call) {
    return call.request.method == "GET" && response.status == 200 && json_has(response.body, "client_id");
}

bool adds_key(const FaultCall& call) { return call.request.method == "POST" && call.request.path().ends_with("/keys"); }

constexpr std::string_view some_private_key = "-----BEGIN PRIVATE KEY-----\nMIIEvg==\n-----END PRIVATE KEY-----\n";

}  // namespace

std::span<const Fault> application_credentials_faults() {
    static const Fault faults[] = {
        {.id = "accepts_chosen_client_id",
         .summary = "An administrator can choose the client id.",
         .breaks = &workfront::app_client_id_generated,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&rfc7591::client_id_fresh, &rfc9700::client_id_not_influenced},
         .request = [](HttpRequest& request, const FaultCall&) { drop_param(request, "client_id"); },
         .application =
             [](Application& application, const FaultCall& call) {
                 if (application.id.empty()) application.id.value = param_of(call.request, "client_id");
             }},
        {.id = "derives_client_id_from_name",
         .summary = "The client id is the name of the application: two of one name share it.",
         .breaks = &workfront::app_client_id_generated,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&rfc7591::client_id_fresh},
         .application =
             [](Application& application, const FaultCall&) {
                 if (application.id.empty()) application.id.value = crypto::sha256_hex(application.name).substr(0, 32);
             }},
        {.id = "omits_client_secret",
         .summary = "A new application gets no client secret.",
         .breaks = &workfront::app_secret_generated,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_web_auth, &workfront::app_create_flow},
         .response = [](HttpResponse& response, const FaultCall&) { json_remove(response.body, "client_secret"); }},
        {.id = "gives_single_page_applications_a_secret",
         .summary = "A single-page application gets a client secret.",
         .breaks = &workfront::app_secret_generated,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_spa_auth, &rfc6749::no_secret_for_native},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 201 && json_string(response.body, "type") == "spa")
                     json_set(response.body, "client_secret",
                              codec::json_quote(secret_by_name(json_string(response.body, "client_id"))));
             }},
        {.id = "gives_everybody_the_same_secret",
         .summary = "All applications have one client secret.",
         .breaks = &workfront::app_secret_generated,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&rfc7591::secret_unique},
         .application =
             [](Application& application, const FaultCall&) {
                 if (gets_secret(application)) application.client_secret = secret_by_name("everybody");
             }},
        {.id = "shows_secret_again",
         .summary = "Reading an application shows its client secret.",
         .breaks = &workfront::app_secret_shown_once,
         .seam = Seam::response,
         .endpoint = "setup",
         .application =
             [](Application& application, const FaultCall&) {
                 if (gets_secret(application)) application.client_secret = secret_by_name(application.name);
             },
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (reads_application(response, call) && json_has(response.body, "secrets"))
                     json_set(response.body, "client_secret",
                              codec::json_quote(secret_by_name(json_string(response.body, "client_name"))));
             }},
        {.id = "keeps_deleted_secret_alive",
         .summary = "A deleted client secret goes on working.",
         .breaks = &workfront::app_secret_replace,
         .seam = Seam::rule,
         .endpoint = "setup",
         .skips = {{std::string(workfront::app_secret_replace.id), "setup"}}},
        {.id = "hides_private_key_of_generated_pair",
         .summary = "The private key of a generated pair is not handed out.",
         .breaks = &workfront::app_keypair_generate,
         .seam = Seam::response,
         .endpoint = "setup",
         .response = [](HttpResponse& response, const FaultCall&) { json_remove(response.body, "private_key"); }},
        {.id = "shows_private_key_again",
         .summary = "Reading an application shows a private key.",
         .breaks = &workfront::app_keypair_generate,
         .seam = Seam::response,
         .endpoint = "setup",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (reads_application(response, call) && json_value(response.body, "public_keys").size() > 2)
                     json_set(response.body, "private_key", codec::json_quote(some_private_key));
             }},
        {.id = "accepts_broken_public_key",
         .summary = "A PEM that holds no key is taken.",
         .breaks = &workfront::app_public_keys_add,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::error_setup},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (adds_key(call) && response.status == 422) response.status = 201;
             }},
        {.id = "refuses_certificates",
         .summary = "A public key cannot be given as an X.509 certificate.",
         .breaks = &workfront::app_public_keys_add,
         .seam = Seam::request,
         .endpoint = "setup",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (param_of(request, "pem").find("BEGIN CERTIFICATE") != std::string::npos)
                     set_param(request, "pem", "a certificate");
             }},
    };
    return faults;
}

}  // namespace authrig::sim
