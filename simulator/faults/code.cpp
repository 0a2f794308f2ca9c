#include "faults/edit_redirect.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr Span code_seconds(int seconds) { return {0, std::chrono::seconds(seconds)}; }

}  // namespace

std::span<const Fault> code_faults() {
    static const Fault faults[] = {
        {.id = "accepts_used_code",
         .summary = "A code can be redeemed again and again.",
         .breaks = &rfc6749::code_single_use,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&oauth21::token_once_per_code, &rfc6749::short_lived_single_use, &rfc9700::code_invalidated},
         .skips = {{std::string(rfc6749::code_single_use.id), "authorization_code"}}},
        {.id = "code_lives_a_millisecond_longer",
         .summary = "A code still works at the very instant at which its two minutes are over.",
         .breaks = &workfront::code_two_minutes,
         .seam = Seam::draft,
         .code =
             [](CodeRecord& code, const FaultCall&) {
                 code.lifetime.length = Span{0, std::chrono::milliseconds(120'001)};
             }},
        {.id = "code_lives_a_second_longer",
         .summary = "A code works for 121 seconds.",
         .breaks = &workfront::code_two_minutes,
         .seam = Seam::draft,
         .code = [](CodeRecord& code, const FaultCall&) { code.lifetime.length = code_seconds(121); }},
        {.id = "code_lives_a_second_less",
         .summary = "A code works for 119 seconds.",
         .breaks = &workfront::code_two_minutes,
         .seam = Seam::draft,
         .code = [](CodeRecord& code, const FaultCall&) { code.lifetime.length = code_seconds(119); }},
        {.id = "code_lives_three_minutes",
         .summary = "A code works for three minutes.",
         .breaks = &workfront::code_two_minutes,
         .seam = Seam::draft,
         .code = [](CodeRecord& code, const FaultCall&) { code.lifetime.length = code_seconds(180); }},
        {.id = "code_lives_eleven_minutes",
         .summary = "A code works for eleven minutes.",
         .breaks = &rfc6749::code_lifetime_ten_minutes,
         .seam = Seam::draft,
         .implies = {&rfc6749::code_expires, &workfront::code_two_minutes},
         .code = [](CodeRecord& code, const FaultCall&) { code.lifetime.length = code_seconds(660); }},
        {.id = "code_never_expires",
         .summary = "A code that was not redeemed works for ever.",
         .breaks = &rfc6749::code_expires,
         .seam = Seam::draft,
         .implies = {&rfc6749::code_lifetime_ten_minutes, &rfc6749::short_lived_single_use,
                     &workfront::code_two_minutes},
         .code = [](CodeRecord& code, const FaultCall&) { code.lifetime.length.reset(); }},
        {.id = "omits_code",
         .summary = "The authorization response holds no code.",
         .breaks = &rfc6749::code_in_response,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 auto params = redirect_params(response);
                 if (!redirect_has(response, "code")) return;
                 std::erase_if(params, [](const auto& param) { return param.first == "code"; });
                 set_redirect(response, redirect_base(response), params);
             }},
        {.id = "answers_in_the_fragment",
         .summary = "The authorization response stands in the fragment of the redirect URI.",
         .breaks = &rfc6749::response_in_query,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!redirect_has(response, "code")) return;
                 response.headers.set("Location",
                                      redirect_base(response) + "#" + codec::encode_form(redirect_params(response)));
             }},
        {.id = "sends_the_code_twice",
         .summary = "The authorization response holds two parameters named code.",
         .breaks = &rfc6749::authz_response_no_duplicates,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_has(response, "code"))
                     add_redirect_param(response, "code", redirect_param(response, "code"));
             }},
        {.id = "widens_scope_silently",
         .summary = "The code grants more than was asked for, and no answer says so.",
         .breaks = &rfc6749::scope_change_reported,
         .seam = Seam::draft,
         .implies = {&rfc9700::least_privilege},
         .code =
             [](CodeRecord& code, const FaultCall&) {
                 if (code.requested_scope.empty()) return;
                 code.scope += " write";
                 code.requested_scope = code.scope;
             }},
    };
    return faults;
}

}  // namespace authrig::sim
