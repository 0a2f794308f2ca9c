#include "codec/form.hpp"
#include "codec/json_writer.hpp"
#include "faults/family.hpp"

// Access tokens of the wrong kind, of another issuer or for another resource (RFC 9068 sections 2 and 3). They also
// serve to see whether a resource server looks: the signature is right, and nothing else protects it.

namespace authrig::sim {
namespace {

/// A hook that puts a claim, as JSON text.
template <const char* Name, const char* Value>
void state_claim(TokenDraft& draft, const FaultCall&) {
    draft.jwt_claims.emplace_back(Name, Value);
}

template <const char* Typ>
void state_typ(TokenDraft& draft, const FaultCall&) {
    draft.jwt_typ = Typ;
}

constexpr char name_aud[] = "aud", name_jti[] = "jti", name_nothing[] = "",
               other_server[] = R"("https://other.authrig.test")",
               other_resource[] = R"("https://other-api.authrig.test")", typ_none[] = "", typ_logout[] = "logout+jwt";

void state_other_issuer(TokenDraft& draft, const FaultCall& call) {
    draft.jwt_claims.emplace_back("iss", call.argument.empty() ? other_server : codec::json_quote(call.argument));
}

void state_issuer_with_slash(TokenDraft& draft, const FaultCall& call) {
    const auto argument = call.argument.empty() ? std::string("http://127.0.0.1") : std::string(call.argument);
    draft.jwt_claims.emplace_back("iss", codec::json_quote(argument + "/"));
}

void name_every_resource(TokenDraft& draft, const FaultCall& call) {
    std::string list;
    for (const auto& [name, value] : codec::parse_form(call.request.body).value_or(codec::Params{}))
        if (name == "resource") list += (list.empty() ? "" : ",") + codec::json_quote(value);
    if (list.find(',') != std::string::npos) draft.jwt_claims.emplace_back("aud", "[" + list + "]");
}

}  // namespace

std::span<const Fault> access_token_audience_faults() {
    static const Fault faults[] = {
        {.id = "access_token_omits_typ",
         .summary = "The header of access tokens has no typ.",
         .breaks = &rfc9068::typ_at_jwt,
         .seam = Seam::draft,
         .draft = &state_typ<typ_none>},
        {.id = "types_access_token_as_logout_token",
         .summary = "typ of an access token is logout+jwt.",
         .breaks = &rfc9068::typ_at_jwt,
         .seam = Seam::draft,
         .draft = &state_typ<typ_logout>},
        {.id = "access_token_names_another_issuer",
         .summary = "iss of access tokens is another server: the argument, or an invented one.",
         .breaks = &rfc9068::metadata_keys,
         .seam = Seam::draft,
         .implies = {&rfc9068::required_claims},
         .draft = &state_other_issuer},
        {.id = "access_token_adds_slash_to_issuer",
         .summary = "iss of access tokens is the issuer and a slash. The argument is the issuer.",
         .breaks = &rfc9068::metadata_keys,
         .seam = Seam::draft,
         .implies = {&rfc9068::required_claims},
         .draft = &state_issuer_with_slash},
        {.id = "access_token_names_another_resource",
         .summary = "aud of access tokens is always the same resource, whatever was asked for.",
         .breaks = &rfc9068::resource_becomes_aud,
         .seam = Seam::draft,
         .implies = {&rfc9068::distinct_aud},
         .draft = &state_claim<name_aud, other_resource>},
        {.id = "access_token_names_client_as_aud",
         .summary = "aud of access tokens is the client, as in an ID token.",
         .breaks = &rfc9068::resource_becomes_aud,
         .seam = Seam::draft,
         .implies = {&rfc9068::distinct_aud},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 draft.jwt_claims.emplace_back("aud", codec::json_quote(draft.decision.application->id.value));
             }},
        {.id = "access_token_ignores_resource",
         .summary = "Every access token is for the server's own API, whatever resource was asked for.",
         .breaks = &rfc9068::distinct_aud,
         .seam = Seam::draft,
         .implies = {&rfc9068::resource_becomes_aud, &rfc9700::audience_restricted},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.decision.resource.clear(); }},
        {.id = "access_token_is_for_two_resources",
         .summary = "A request for two resources gets one token for both, with every scope for each.",
         .breaks = &rfc9068::no_ambiguous_token,
         .seam = Seam::draft,
         .endpoint = "token",
         .draft = &name_every_resource,
         .skips = {{"rfc6749-3.2-token-no-duplicates", "token"}}},
        {.id = "access_token_of_machine_names_nobody",
         .summary = "sub of an access token that an application got for itself is a name that all of them share.",
         .breaks = &rfc9068::sub_of_client,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (draft.decision.user.empty()) draft.jwt_claims.emplace_back("sub", "\"service\"");
             }},
        {.id = "access_token_omits_jti",
         .summary = "Access tokens have no name of their own.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .draft = &state_claim<name_jti, name_nothing>},
        {.id = "issues_access_token_with_odd_characters",
         .summary = "Opaque access tokens hold a comma and a quotation mark.",
         .breaks = &rfc6750::token_syntax,
         .seam = Seam::draft,
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.access_id += ",\""; }},
        {.id = "access_token_lists_scope",
         .summary = "The scope of an access token is a list.",
         .breaks = &rfc9068::scope_claim,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (!draft.decision.scope.empty())
                     draft.jwt_claims.emplace_back("scope", "[" + codec::json_quote(draft.decision.scope) + "]");
             }},
        {.id = "access_token_states_end_in_milliseconds",
         .summary = "exp of an access token counts milliseconds.",
         .breaks = &rfc7519::numeric_date,
         .seam = Seam::draft,
         .implies = {&rfc9068::rs_exp, &rfc7519::exp_boundary},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (const auto end = draft.lifetime.expires_at())
                     draft.jwt_claims.emplace_back("exp", std::to_string(to_numeric_date(*end)) + "000");
             }},
    };
    return faults;
}

}  // namespace authrig::sim
