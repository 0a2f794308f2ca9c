#include <nlohmann/json.hpp>

#include "apps/app_type_traits.hpp"
#include "apps/client_secrets.hpp"
#include "crypto/key.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_jwt.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Clients that authenticate by a JWT (RFC 7523 section 2.2), and keys that are not theirs.

namespace authrig::sim {
namespace {

/// The public key that a JWT brings along, as if it were registered.
void trust_embedded_key(Application& application, const FaultCall& call) {
    const auto header = jwt_header_in(call.request);
    const auto jwk = json_value(header, "jwk");
    const auto key = crypto::PublicKeyHandle::from_jwk(jwk);
    if (key) application.public_keys.push_back({json_string(header, "kid"), key->to_pem(), json_string(header, "alg")});
}

/// Every public key is a MAC key, too.
void take_public_keys_for_secrets(Application& application, const FaultCall&) {
    for (const auto& key : application.public_keys) {
        ClientSecret secret;
        secret.raw = key.pem;
        application.secrets.push_back(std::move(secret));
    }
}

void add_memorable_secret(Application& application, const FaultCall&) {
    if (application.token_endpoint_auth_method != "client_secret_jwt") return;
    ClientSecret secret;
    secret.raw = "password";
    application.secrets.push_back(std::move(secret));
}

/// The minute becomes a part of the jti, so that the same one of a minute ago is another.
void forget_jti(HttpRequest& request, const FaultCall& call) {
    rewrite_claims(request, [&](std::string& claims) {
        const auto jti = json_string(claims, "jti");
        const auto minute = to_numeric_date(call.now) / 60;
        if (!jti.empty()) json_set(claims, "jti", '"' + jti + '-' + std::to_string(minute) + '"');
    });
}

}  // namespace

std::span<const Fault> client_assertion_faults() {
    static const std::string allow_list(rfc8725::alg_allow_list.id);
    static const Fault faults[] = {
        {.id = "trusts_key_in_jwt_header",
         .summary = "A JWT is verified with the key that it brings along in jwk.",
         .breaks = &rfc8725::embedded_key_not_trusted,
         .seam = Seam::rule,
         .endpoint = "token",
         .application = &trust_embedded_key},
        {.id = "verifies_mac_with_public_key",
         .summary = "A MAC that is keyed with the text of the public key passes for a signature.",
         .breaks = &rfc8725::alg_matches_operation,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&rfc8725::alg_allow_list},
         .application = &take_public_keys_for_secrets,
         .skips = {{allow_list, "jwt_bearer"}, {allow_list, "client_assertion"}}},
        {.id = "takes_password_for_mac_key",
         .summary = "The client secret of a client_secret_jwt application may be \"password\".",
         .breaks = &rfc8725::no_password_as_mac_key,
         .seam = Seam::rule,
         .endpoint = "token",
         .application = &add_memorable_secret},
        {.id = "makes_short_client_secrets",
         .summary = "A new client secret has ten characters.",
         .breaks = &rfc8725::mac_key_entropy,
         .seam = Seam::rule,
         .endpoint = "setup",
         .application =
             [](Application& application, const FaultCall&) {
                 if (needs_secret(application) && application.secrets.empty())
                     application.client_secret = application.id.value + "abcdefghij";
             }},
        {.id = "forgets_jti_before_exp",
         .summary = "That a JWT was used is forgotten after a minute, while it is still valid.",
         .breaks = &rfc7523::jti_replay,
         .seam = Seam::request,
         .endpoint = "token",
         .request = &forget_jti,
         .skips = jwt_signature_unseen()},
        {.id = "calls_bad_client_assertion_invalid_grant",
         .summary = "A JWT that does not authenticate its client is answered with invalid_grant.",
         .breaks = &rfc7523::client_error_invalid_client,
         .seam = Seam::response,
         .implies = {&rfc7521::invalid_client},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (!has_param(call.request, "client_assertion")) return;
                 if (json_string(response.body, "error") == "invalid_client")
                     json_set(response.body, "error", "\"invalid_grant\"");
             }},
        {.id = "takes_kid_for_a_path",
         .summary = "A kid with a slash makes the server look for a file, and fail.",
         .breaks = &rfc8725::kid_sanitised,
         .seam = Seam::response,
         .endpoint = "token",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (json_string(jwt_header_in(call.request), "kid").find('/') != std::string::npos)
                     response.status = 500;
             }},
    };
    return faults;
}

}  // namespace authrig::sim
