#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// What goes wrong with TLS: what the handshake shows and takes, and what is said or done by plain http. Only for a
// server that speaks TLS.

namespace authrig::sim {
namespace {

using Certificate = TlsOffer::Certificate;

/// A hook that shows another certificate than the good one.
template <Certificate Other>
void present_certificate(TlsOffer& offer) {
    offer.certificate = Other;
}

std::string by_http(const std::string& url) { return url.starts_with("https:") ? "http:" + url.substr(6) : url; }

/// A hook that states a URL of the metadata as http.
template <const char* Name>
void state_as_http(HttpResponse& response, const FaultCall&) {
    if (json_has(response.body, Name))
        json_set(response.body, Name, codec::json_quote(by_http(json_string(response.body, Name))));
}

constexpr char tls_issuer[] = "issuer", tls_jwks_uri[] = "jwks_uri", tls_revocation[] = "revocation_endpoint";

void lose_secure_attribute(HttpResponse& response, const FaultCall&) {
    constexpr std::string_view attribute = "; Secure";
    Headers kept;
    for (const auto& field : response.headers) {
        auto value = field.value;
        if (const auto at = value.find(attribute); iequals(field.name, "Set-Cookie") && at != std::string::npos)
            value.erase(at, attribute.size());
        kept.add(field.name, value);
    }
    response.headers = std::move(kept);
}

/// The login form with an absolute address, as a server behind a proxy writes it when it takes itself for http.
void post_login_by_http(HttpResponse& response, const FaultCall& call) {
    constexpr std::string_view action = "action=\"/login\"";
    const auto at = response.body.find(action);
    if (at == std::string::npos) return;
    const auto host = std::string(call.request.headers.get("host").value_or("localhost"));
    response.body.replace(at, action.size(), "action=\"http://" + host + "/login\"");
}

}  // namespace

std::span<const Fault> tls_faults() {
    static const Fault faults[] = {
        {.id = "presents_expired_certificate",
         .summary = "The TLS certificate is a day over its time.",
         .breaks = &rfc6749::server_tls_authenticated,
         .seam = Seam::wire,
         .endpoint = "tls",
         .handshake = &present_certificate<Certificate::expired>},
        {.id = "presents_certificate_not_yet_valid",
         .summary = "The TLS certificate becomes valid tomorrow.",
         .breaks = &rfc6749::server_tls_authenticated,
         .seam = Seam::wire,
         .endpoint = "tls",
         .handshake = &present_certificate<Certificate::not_yet_valid>},
        {.id = "presents_certificate_for_another_host",
         .summary = "The TLS certificate is another host's.",
         .breaks = &rfc6749::server_tls_authenticated,
         .seam = Seam::wire,
         .endpoint = "tls",
         .handshake = &present_certificate<Certificate::other_host>},
        {.id = "presents_certificate_of_unknown_authority",
         .summary = "The TLS certificate is from an authority of the same name that nobody trusts.",
         .breaks = &rfc6749::server_tls_authenticated,
         .seam = Seam::wire,
         .endpoint = "tls",
         .handshake = &present_certificate<Certificate::unknown_authority>},
        {.id = "presents_self_signed_certificate",
         .summary = "The TLS certificate is signed by its own key only.",
         .breaks = &rfc6749::server_tls_authenticated,
         .seam = Seam::wire,
         .endpoint = "tls",
         .handshake = &present_certificate<Certificate::self_signed>},
        {.id = "offers_only_old_tls",
         .summary = "TLS ends with version 1.1.",
         .breaks = &rfc7662::tls12,
         .seam = Seam::wire,
         .endpoint = "tls",
         .implies = {&rfc8414::tls_supported, &rfc6750::server_tls},
         .handshake = [](TlsOffer& offer) { offer.versions = TlsOffer::Versions::only_old; }},
        {.id = "speaks_no_tls",
         .summary = "Behind the https address the server speaks plain http.",
         .breaks = &rfc6750::server_tls,
         .seam = Seam::wire,
         .endpoint = "tls",
         .implies = {&rfc8414::tls_supported, &rfc7662::tls12},
         .handshake = [](TlsOffer& offer) { offer.spoken = false; }},
        {.id = "accepts_old_tls",
         .summary = "TLS 1.0 and 1.1 are taken beside the later versions.",
         .breaks = &rfc7662::tls12,
         .seam = Seam::wire,
         .endpoint = "tls",
         .handshake = [](TlsOffer& offer) { offer.versions = TlsOffer::Versions::old_too; }},
        {.id = "accepts_null_ciphers",
         .summary = "TLS is spoken without encryption when the client asks for that.",
         .breaks = &rfc6750::confidentiality_tls,
         .seam = Seam::wire,
         .endpoint = "tls",
         .implies = {&rfc8414::tls_supported},
         .handshake = [](TlsOffer& offer) { offer.ciphers = TlsOffer::Ciphers::null_too; }},
        {.id = "offers_only_null_ciphers",
         .summary = "TLS is spoken without encryption, or not at all.",
         .breaks = &rfc8414::tls_supported,
         .seam = Seam::wire,
         .endpoint = "tls",
         .implies = {&rfc6750::confidentiality_tls, &rfc6750::server_tls},
         .handshake = [](TlsOffer& offer) { offer.ciphers = TlsOffer::Ciphers::only_null; }},
        {.id = "session_cookie_without_secure",
         .summary = "The session cookie is sent by plain http, too.",
         .breaks = &rfc6749::end_user_endpoints_tls,
         .seam = Seam::response,
         .response = &lose_secure_attribute},
        {.id = "posts_login_over_http",
         .summary = "The login form sends the password to an http address.",
         .breaks = &rfc6749::end_user_endpoints_tls,
         .seam = Seam::response,
         .response = &post_login_by_http},
        {.id = "redirects_to_plain_http",
         .summary = "The authorization response goes to the redirect URI with http instead of https.",
         .breaks = &rfc9700::responses_encrypted,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (leads_to_client(response))
                     response.headers.set("Location", by_http(std::string(*response.headers.get("Location"))));
             }},
        {.id = "metadata_names_http_revocation",
         .summary = "The revocation endpoint in the metadata is an http URL.",
         .breaks = &rfc7009::endpoint_https,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc7009::http_not_published},
         .response = &state_as_http<tls_revocation>},
        {.id = "metadata_lists_http_revocation_too",
         .summary = "The metadata names the http address of the revocation endpoint beside the https one.",
         .breaks = &rfc7009::http_not_published,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 json_set(response.body, "revocation_endpoint_legacy",
                          codec::json_quote(by_http(json_string(response.body, tls_revocation))));
             }},
        {.id = "metadata_names_http_jwks",
         .summary = "jwks_uri in the metadata is an http URL.",
         .breaks = &rfc8414::jwks_uri_https,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &state_as_http<tls_jwks_uri>},
        {.id = "metadata_names_http_issuer",
         .summary = "The issuer in the metadata is an http URL, although the server speaks TLS.",
         .breaks = &rfc8414::issuer_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::issuer_identical},
         .response = &state_as_http<tls_issuer>},
        {.id = "refuses_revocation_over_http",
         .summary = "A token that comes to the http address of the revocation endpoint lives on.",
         .breaks = &rfc7009::http_sibling,
         .seam = Seam::request,
         .endpoint = "revoke",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (!request.secure) spoil(request);
             }},
    };
    return faults;
}

}  // namespace authrig::sim
