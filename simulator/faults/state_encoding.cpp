#include <algorithm>

#include "faults/edit_redirect.hpp"
#include "faults/family.hpp"

// The state goes through a URL twice, and each time somebody may encode it wrongly.

namespace authrig::sim {
namespace {

/// Changes the state of a redirect with a code.
template <auto Change>
void miswrite_state(HttpResponse& response, const FaultCall&) {
    if (!redirect_has(response, "code") || !redirect_has(response, "state")) return;
    set_redirect_param(response, "state", Change(redirect_param(response, "state")));
}

std::string plus_as_blank(std::string state) {
    std::ranges::replace(state, '+', ' ');
    return state;
}
std::string encoded_again(const std::string& state) { return codec::percent_encode(state); }
std::string up_to_ampersand(const std::string& state) { return state.substr(0, state.find('&')); }
std::string without_quotes(std::string state) {
    std::erase_if(state, [](char c) { return c == '"' || c == '<' || c == '>'; });
    return state;
}
std::string first_255(const std::string& state) { return state.substr(0, 255); }

Fault wrong_state(std::string_view id, std::string_view summary, void (*hook)(HttpResponse&, const FaultCall&)) {
    return {.id = id, .summary = summary, .breaks = &rfc6749::state_echoed, .seam = Seam::response, .response = hook};
}

}  // namespace

std::span<const Fault> state_encoding_faults() {
    static const Fault faults[] = {
        // https://github.com/spring-attic/spring-authorization-server/issues/875
        wrong_state("turns_plus_of_state_into_blank", "A plus sign in the state comes back as a blank.",
                    &miswrite_state<&plus_as_blank>),
        // https://github.com/open-metadata/OpenMetadata/issues/28951
        wrong_state("encodes_state_twice", "The state comes back percent-encoded once too often.",
                    &miswrite_state<&encoded_again>),
        // https://github.com/spring-attic/spring-security-oauth/issues/152
        wrong_state("writes_state_unencoded",
                    "The state is written into the address as it is and ends at an ampersand.",
                    &miswrite_state<&up_to_ampersand>),
        wrong_state("removes_markup_from_state", "Quotation marks and angle brackets are taken out of the state.",
                    &miswrite_state<&without_quotes>),
        wrong_state("keeps_255_characters_of_state", "A long state is cut to the length of its column.",
                    &miswrite_state<&first_255>),
    };
    return faults;
}

}  // namespace authrig::sim
