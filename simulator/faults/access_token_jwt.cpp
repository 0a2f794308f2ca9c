#include "codec/base64.hpp"
#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/family.hpp"

// Access tokens that are JWTs (RFC 9068) and say or prove the wrong thing.

namespace authrig::sim {
namespace {

/// A hook that leaves a claim out.
template <const char* Name>
void omit_claim(TokenDraft& draft, const FaultCall&) {
    draft.jwt_claims.emplace_back(Name, "");
}

constexpr char claim_iss[] = "iss", claim_aud[] = "aud", claim_sub[] = "sub", claim_client_id[] = "client_id",
               claim_iat[] = "iat", claim_exp[] = "exp", claim_scope[] = "scope";

bool is_jwt(std::string_view token) { return token.find('.') != std::string_view::npos; }

/// A hook that changes the text of a JWT after it was signed.
template <auto Change>
void change_jwt(HttpResponse& response, const FaultCall&) {
    auto token = json_string(response.body, "access_token");
    if (!is_jwt(token)) return;
    Change(token);
    json_set(response.body, "access_token", codec::json_quote(token));
}

void unsign(std::string& token) {
    const auto first = token.find('.'), last = token.rfind('.');
    token = codec::base64url_encode(R"({"typ":"at+jwt","alg":"none"})") + token.substr(first, last - first + 1);
}

/// The bits of the last character but one all count, so that another one is another signature.
void spoil_signature(std::string& token) { token[token.size() - 2] = token[token.size() - 2] == 'A' ? 'B' : 'A'; }

}  // namespace

std::span<const Fault> access_token_jwt_faults() {
    static const Fault faults[] = {
        {.id = "issues_unsigned_access_token",
         .summary = "Access tokens are JWTs with alg none.",
         .breaks = &rfc9068::no_none,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc9068::signed_, &rfc8725::none_not_produced, &rfc6750::token_integrity},
         .response = &change_jwt<&unsign>},
        {.id = "issues_access_token_with_wrong_signature",
         .summary = "The signature of access tokens is not by the published key.",
         .breaks = &rfc9068::signed_,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::pkce_token_type},
         .response = &change_jwt<&spoil_signature>},
        {.id = "types_access_token_as_plain_jwt",
         .summary = "typ of an access token is JWT, so that it passes for other kinds of token.",
         .breaks = &rfc9068::typ_at_jwt,
         .seam = Seam::draft,
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.jwt_typ = "JWT"; }},
        {.id = "types_access_token_with_prefix",
         .summary = "typ of an access token is application/at+jwt.",
         .breaks = &rfc9068::typ_short_form,
         .seam = Seam::draft,
         .implies = {&rfc8725::typ_without_prefix},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.jwt_typ = "application/at+jwt"; }},
        {.id = "access_token_omits_iss",
         .summary = "Access tokens do not name their issuer.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .draft = &omit_claim<claim_iss>},
        {.id = "access_token_omits_aud",
         .summary = "Access tokens name no audience.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .implies = {&rfc9068::default_aud, &rfc6750::audience_restricted, &rfc9700::audience_restricted},
         .draft = &omit_claim<claim_aud>},
        {.id = "access_token_omits_sub",
         .summary = "Access tokens do not say for whom they speak.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .implies = {&rfc9068::sub_of_user},
         .draft = &omit_claim<claim_sub>},
        {.id = "access_token_omits_client_id",
         .summary = "Access tokens do not say to which application they were issued.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .draft = &omit_claim<claim_client_id>},
        {.id = "access_token_omits_iat",
         .summary = "Access tokens do not say when they were issued.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .draft = &omit_claim<claim_iat>},
        {.id = "access_token_omits_exp",
         .summary = "Access tokens do not say when they end.",
         .breaks = &rfc9068::required_claims,
         .seam = Seam::draft,
         .draft = &omit_claim<claim_exp>},
        {.id = "access_token_omits_scope",
         .summary = "Access tokens do not hold the scope that was asked for.",
         .breaks = &rfc9068::scope_claim,
         .seam = Seam::draft,
         .draft = &omit_claim<claim_scope>},
        {.id = "access_token_names_client_as_sub",
         .summary = "sub of an access token is the application although a user is involved.",
         .breaks = &rfc9068::sub_of_user,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 draft.jwt_claims.emplace_back("sub", codec::json_quote(draft.decision.application->id.value));
             }},
        {.id = "access_token_names_issuer_in_words",
         .summary = "iss of an access token has a colon and is no URI.",
         .breaks = &rfc7519::string_or_uri,
         .seam = Seam::draft,
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.jwt_claims.emplace_back("iss", "\"issuer: authrig\""); }},
        {.id = "access_token_repeats_claim",
         .summary = "An access token has two claims of one name.",
         .breaks = &rfc7519::unique_claim_names_issued,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 const auto client = codec::json_quote(draft.decision.application->id.value);
                 draft.jwt_claims.emplace_back("client_id", client + ",\"client_id\":" + client);
             }},
        {.id = "access_tokens_share_jti",
         .summary = "Every access token has the same jti.",
         .breaks = &rfc7519::jti_unique,
         .seam = Seam::draft,
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.jwt_claims.emplace_back("jti", "\"1\""); }},
        {.id = "access_token_states_times_as_text",
         .summary = "iat of an access token is a string.",
         .breaks = &rfc7519::numeric_date,
         .seam = Seam::draft,
         .implies = {&rfc7519::iat_numeric},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 draft.jwt_claims.emplace_back("iat", codec::json_quote(std::to_string(to_numeric_date(call.now))));
             }},
    };
    return faults;
}

}  // namespace authrig::sim
