#include "faults/edit_json.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A hook that makes the access token live longer or shorter than the answer says.
template <int Seconds>
void outlive(TokenDraft& draft, const FaultCall&) {
    if (draft.lifetime.length) draft.lifetime.length->exact += std::chrono::seconds(Seconds);
}

/// A hook that writes another `expires_in`.
template <auto Value>
void state_expiry(HttpResponse& response, const FaultCall&) {
    const auto stated = json_value(response.body, "expires_in");
    if (!stated.empty()) json_set(response.body, "expires_in", Value(stated));
}

const std::vector<const Requirement*> short_lived{&workfront::access_short_lived, &rfc6749::rs_validates_token,
                                                  &workfront::api_refuses_invalid_token};

}  // namespace

std::span<const Fault> expiry_faults() {
    static const Fault faults[] = {
        {.id = "access_token_lives_a_second_longer",
         .summary = "An access token works a second longer than expires_in says.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::draft,
         .implies = short_lived,
         .draft = &outlive<1>},
        {.id = "access_token_lives_a_second_less",
         .summary = "An access token ends a second before expires_in says.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::draft,
         .implies = {&workfront::access_short_lived},
         .draft = &outlive<-1>},
        {.id = "access_token_lives_twice_as_long",
         .summary = "An access token works twice as long as expires_in says.",
         .breaks = &workfront::access_short_lived,
         .seam = Seam::draft,
         .implies = {&rfc6749::expires_in_truthful, &rfc6749::rs_validates_token,
                     &workfront::api_refuses_invalid_token},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (draft.lifetime.length) draft.lifetime.length->exact *= 2;
             }},
        {.id = "access_token_never_expires",
         .summary = "An access token works for a thousand years, whatever expires_in says.",
         .breaks = &rfc6750::lifetime_limited,
         .seam = Seam::draft,
         .implies = {&rfc6749::expires_in_truthful, &workfront::access_short_lived, &rfc6749::rs_validates_token,
                     &workfront::api_refuses_invalid_token},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.lifetime.length = Span{1000 * 12}; }},
        {.id = "access_token_lives_a_day",
         .summary = "An access token lives for a day, and says so.",
         .breaks = &rfc6750::short_lifetime,
         .seam = Seam::draft,
         .implies = {&workfront::access_short_lived},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 draft.lifetime.length = Span{0, std::chrono::hours(24)};
                 draft.expires_in = draft.lifetime.seconds_left(call.now);
             }},
        {.id = "omits_expires_in",
         .summary = "The token answer does not say how long the token lives.",
         .breaks = &rfc6749::expires_in_present,
         .seam = Seam::draft,
         .implies = {&workfront::token_response},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.expires_in.reset(); }},
        {.id = "states_expiry_in_milliseconds",
         .summary = "expires_in is a thousand times too large.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::draft,
         .implies = {&workfront::access_short_lived},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (draft.expires_in) *draft.expires_in *= 1000;
             }},
        {.id = "states_expiry_as_a_time",
         .summary = "expires_in is the time of expiry, not a number of seconds from now.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::draft,
         .implies = {&workfront::access_short_lived},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (draft.expires_in) *draft.expires_in += to_numeric_date(call.now);
             }},
        {.id = "states_expiry_as_text",
         .summary = "expires_in is a string.",
         .breaks = &rfc6749::expires_in_number,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &state_expiry<[](const std::string& stated) { return '"' + stated + '"'; }>},
        {.id = "states_negative_expiry",
         .summary = "expires_in is negative.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::expires_in_number, &workfront::access_short_lived},
         .response = &state_expiry<[](const std::string& stated) { return "-" + stated; }>},
        {.id = "states_fractional_expiry",
         .summary = "expires_in has a fraction of a second.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::expires_in_number, &workfront::access_short_lived},
         .response = &state_expiry<[](const std::string& stated) { return stated + ".5"; }>},
        {.id = "states_huge_expiry",
         .summary = "expires_in is larger than any integer type holds.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::expires_in_number, &workfront::access_short_lived},
         .response = &state_expiry<[](const std::string& stated) { return stated + "000000000000000000000"; }>},
    };
    return faults;
}

}  // namespace authrig::sim
