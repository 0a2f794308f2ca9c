#include <algorithm>
#include <array>
#include <cstdlib>

#include "faults/edit_json.hpp"
#include "faults/edit_jwt.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Servers that misjudge an application's JWT.

namespace authrig::sim {
namespace {

/// A hook that moves `exp`.
template <int Seconds>
void move_exp(HttpRequest& request, const FaultCall&) {
    rewrite_claims(request, [](std::string& claims) {
        const auto exp = json_value(claims, "exp");
        if (!exp.empty()) json_set(claims, "exp", std::to_string(std::strtoll(exp.c_str(), nullptr, 10) + Seconds));
    });
}

constexpr std::array<std::string_view, 8> registered_claims{"iss", "sub", "aud", "exp", "nbf", "iat", "jti", "scope"};

const std::vector<const Requirement*> other_words_for_exp{&rfc7523::exp_enforced, &rfc7519::exp_boundary};

}  // namespace

std::span<const Fault> jwt_assertion_faults() {
    static const Fault faults[] = {
        {.id = "accepts_jwt_at_its_exp",
         .summary = "A JWT still works at the very second of its exp.",
         .breaks = &workfront::jwt_exp_required,
         .seam = Seam::request,
         .implies = other_words_for_exp,
         .request = &move_exp<1>,
         .skips = jwt_signature_unseen()},
        {.id = "accepts_jwt_an_hour_after_its_exp",
         .summary = "A JWT works for an hour after its exp.",
         .breaks = &workfront::jwt_exp_required,
         .seam = Seam::request,
         .implies = {&rfc7523::exp_enforced, &rfc7519::exp_boundary, &rfc7519::leeway_small},
         .request = &move_exp<3600>,
         .skips = jwt_signature_unseen()},
        {.id = "refuses_jwt_in_its_last_second",
         .summary = "A JWT ends a second before its exp.",
         .breaks = &workfront::jwt_exp_required,
         .seam = Seam::request,
         .implies = other_words_for_exp,
         .request = &move_exp<-1>,
         .skips = jwt_signature_unseen()},
        {.id = "accepts_jwt_without_sub",
         .summary = "A JWT without sub speaks for the first user.",
         .breaks = &workfront::jwt_sub_user,
         .seam = Seam::request,
         .implies = {&rfc7523::sub_required},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_claims(request, [](std::string& claims) {
                     if (json_string(claims, "sub").empty()) json_set(claims, "sub", "\"jo\"");
                 });
             },
         .skips = jwt_signature_unseen()},
        {.id = "takes_every_jwt_for_one_user",
         .summary = "Whomever a JWT names in sub, the token speaks for the first user.",
         .breaks = &workfront::jwt_sub_user,
         .seam = Seam::request,
         .implies = {&rfc8725::subject_valid, &rfc7519::sub_unique, &workfront::api_answers_valid_token},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_claims(request, [](std::string& claims) {
                     if (json_has(claims, "sub")) json_set(claims, "sub", "\"jo\"");
                 });
             },
         .skips = jwt_signature_unseen()},
        {.id = "refuses_unknown_claims",
         .summary = "A JWT with a claim that is not registered is refused.",
         .breaks = &rfc7519::unknown_claims_ignored,
         .seam = Seam::request,
         .implies = {&rfc7523::extra_claims_accepted},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_claims(request, [](std::string& claims) {
                     auto rest = claims;
                     for (const auto name : registered_claims) json_remove(rest, name);
                     if (rest != "{}") json_remove(claims, "iss");
                 });
             },
         .skips = jwt_signature_unseen()},
        {.id = "refuses_audience_list",
         .summary = "A JWT whose aud is a list is refused, although the list names this server.",
         .breaks = &rfc7523::aud_list_accepted,
         .seam = Seam::request,
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_claims(request, [](std::string& claims) {
                     if (json_value(claims, "aud").starts_with('[')) json_set(claims, "aud", "\"\"");
                 });
             },
         .skips = jwt_signature_unseen()},
        {.id = "accepts_jwt_twice",
         .summary = "A JWT works again and again, although each may be used once.",
         .breaks = &workfront::jwt_one_per_token,
         .seam = Seam::rule,
         .implies = {&rfc7523::jti_replay},
         .settings = [](Settings& settings, const FaultCall&) { settings.jwt_single_use = false; }},
        {.id = "calls_bad_jwt_invalid_request",
         .summary = "A JWT that is not acceptable is answered with invalid_request.",
         .breaks = &rfc7523::grant_error_invalid_grant,
         .seam = Seam::response,
         .implies = {&rfc7521::invalid_grant, &workfront::error_token_json},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 const bool jwt = has_param(call.request, "assertion") || has_param(call.request, "jwt_token");
                 if (jwt && json_string(response.body, "error") == "invalid_grant")
                     json_set(response.body, "error", "\"invalid_request\"");
             }},
    };
    return faults;
}

}  // namespace authrig::sim
