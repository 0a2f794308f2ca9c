#include <algorithm>

#include "faults/edit_redirect.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// Changes the state of a redirect with a code.
template <class Change>
void change_state(HttpResponse& response, Change alter) {
    if (!redirect_has(response, "code") || !redirect_has(response, "state")) return;
    auto state = redirect_param(response, "state");
    alter(state);
    set_redirect_param(response, "state", state);
}

}  // namespace

std::span<const Fault> state_faults() {
    static const Fault faults[] = {
        {.id = "omits_state",
         .summary = "The authorization response does not return the state.",
         .breaks = &rfc6749::state_echoed,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_has(response, "code")) drop_redirect_param(response, "state");
             }},
        {.id = "returns_another_state",
         .summary = "The authorization response returns a state that the client never sent.",
         .breaks = &rfc6749::state_echoed,
         .seam = Seam::response,
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_state(response, [](auto& state) { state = "another"; }); }},
        {.id = "cuts_state_short",
         .summary = "The state comes back without its last character.",
         .breaks = &rfc6749::state_echoed,
         .seam = Seam::response,
         .response = [](HttpResponse& response,
                        const FaultCall&) { change_state(response, [](auto& state) { state.pop_back(); }); }},
        {.id = "decodes_state_twice",
         .summary = "Percent escapes inside the state are decoded once too often.",
         .breaks = &rfc6749::state_echoed,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 change_state(response,
                              [](auto& state) { state = codec::percent_decode(state, true).value_or(state); });
             }},
        {.id = "lowers_case_of_state",
         .summary = "The state comes back in lower case.",
         .breaks = &rfc6749::state_echoed,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 change_state(response, [](auto& state) {
                     std::ranges::transform(state, state.begin(),
                                            [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
                 });
             }},
        {.id = "invents_state",
         .summary = "The authorization response holds a state although the request had none.",
         .breaks = &workfront::authorize_redirect_extras,
         .seam = Seam::response,
         .implies = {&rfc6749::state_echoed},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!redirect_has(response, "state")) add_redirect_param(response, "state", "none");
             }},
        {.id = "omits_state_from_errors",
         .summary = "Error redirects do not return the state.",
         .breaks = &rfc6749::error_state_echoed,
         .seam = Seam::response,
         .implies = {&workfront::error_authorize_redirect},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_has(response, "error")) drop_redirect_param(response, "state");
             }},
        {.id = "omits_domain",
         .summary = "The redirect does not name the domain.",
         .breaks = &workfront::authorize_redirect_extras,
         .seam = Seam::response,
         .response = [](HttpResponse& response, const FaultCall&) { drop_redirect_param(response, "domain"); }},
        {.id = "omits_lane",
         .summary = "The redirect does not name the lane.",
         .breaks = &workfront::authorize_redirect_extras,
         .seam = Seam::response,
         .response = [](HttpResponse& response, const FaultCall&) { drop_redirect_param(response, "lane"); }},
        {.id = "names_domain_and_lane_the_wrong_way_round",
         .summary = "The redirect carries the lane as domain and the domain as lane.",
         .breaks = &workfront::authorize_redirect_extras,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 const auto domain = redirect_param(response, "domain");
                 set_redirect_param(response, "domain", redirect_param(response, "lane"));
                 set_redirect_param(response, "lane", domain);
             }},
    };
    return faults;
}

}  // namespace authrig::sim
