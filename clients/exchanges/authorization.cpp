#include "authrig/client.hpp"
#include "crypto/pkce.hpp"
#include "encoding/base64.hpp"
#include "encoding/form.hpp"
#include "encoding/url.hpp"
#include "exchanges/edit_params.hpp"
#include "exchanges/remembered.hpp"
#include "exchanges/request_builder.hpp"

namespace authrig {

namespace {

/// `bytes` fresh octets as base64url.
std::string fresh_text(Entropy& entropy, std::size_t bytes) {
    std::string octets(bytes, '\0');
    entropy.fill({reinterpret_cast<std::uint8_t*>(octets.data()), octets.size()});
    return agents::base64url(octets);
}

}  // namespace

std::string ClientApp::authorization_url(const Edits& edits) {
    // RFC 6749 section 4.1.1
    Params params{{"response_type", "code"}, {"client_id", config_.client_id}};
    agents::add_if_any(params, "redirect_uri", config_.redirect_uri);
    agents::add_if_any(params, "scope", config_.scope);
    params.emplace_back("state", fresh_text(*entropy_, 24));

    std::string verifier;
    if (config_.use_pkce) {
        // RFC 7636 section 4.1 recommends 32 octets: 43 characters.
        verifier = fresh_text(*entropy_, 32);
        params.emplace_back("code_challenge", agents::s256_challenge(verifier));
        params.emplace_back("code_challenge_method", "S256");
    }

    params = agents::edit_params(std::move(params), edits);
    agents::remember(memory, "code_verifier", verifier);
    for (const auto* name : {"state", "code_challenge", "redirect_uri"}) {
        agents::remember(memory, name, agents::first_value(params, name));
    }
    return agents::build_url(config_.endpoints.authorize, params, edits);
}

ClientApp::Callback ClientApp::receive_callback(std::string_view url) {
    Callback callback;
    // RFC 6749 section 4.1.2: the parameters are in the query component, form-encoded.
    callback.params = agents::read_form(agents::parse_url(url).query.value_or(""));
    callback.code = agents::first_value(callback.params, "code");
    callback.state = agents::first_value(callback.params, "state");
    callback.error = agents::first_value(callback.params, "error");
    callback.state_matches = callback.state == agents::remembered(memory, "state");
    if (!callback.code.empty()) memory["code"] = callback.code;
    return callback;
}

}  // namespace authrig
