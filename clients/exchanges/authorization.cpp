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

/// RFC 9207 section 2.4: compared as strings; none is fine only where the server does not promise one.
bool issuer_accepted(const ClientConfig& config, const std::string& iss) {
    if (config.issuer.empty()) return true;
    return iss.empty() ? !config.iss_announced : iss == config.issuer;
}

}  // namespace

std::string ClientApp::authorization_url(const Edits& edits) {
    // RFC 6749 section 4.1.1
    Params params{{"response_type", "code"}, {"client_id", config_.client_id}};
    agents::add_if_any(params, "redirect_uri", config_.redirect_uri);
    agents::add_if_any(params, "scope", config_.scope);
    params.emplace_back("state", fresh_text(*entropy_, 24));

    std::string verifier;
    // RFC 7636 protects codes: a request for a token alone has none.
    if (config_.use_pkce && agents::first_value(edits.set, "response_type") != "token") {
        // RFC 7636 section 4.1 recommends 32 octets: 43 characters.
        verifier = fresh_text(*entropy_, 32);
        params.emplace_back("code_challenge", agents::s256_challenge(verifier));
        params.emplace_back("code_challenge_method", "S256");
    }

    params = agents::edit_params(std::move(params), edits);
    agents::remember(memory, "code_verifier", verifier);
    for (const auto* name : {"response_type", "state", "code_challenge", "redirect_uri"}) {
        agents::remember(memory, name, agents::first_value(params, name));
    }
    return agents::build_url(config_.endpoints.authorize, params, edits);
}

ClientApp::Callback ClientApp::receive_callback(std::string_view url) {
    Callback callback;
    // RFC 6749 sections 4.1.2 and 4.2.2: the parameters are in the query or in the fragment, form-encoded.
    const auto parts = agents::parse_url(url);
    const bool implicit = agents::remembered(memory, "response_type") == "token";
    callback.params = agents::read_form((implicit ? parts.fragment : parts.query).value_or(""));
    callback.code = agents::first_value(callback.params, "code");
    callback.state = agents::first_value(callback.params, "state");
    callback.error = agents::first_value(callback.params, "error");
    callback.state_matches = callback.state == agents::remembered(memory, "state");
    callback.iss = agents::first_value(callback.params, "iss");
    callback.issuer_matches = issuer_accepted(config_, callback.iss);
    callback.access_token = implicit ? agents::first_value(callback.params, "access_token") : "";
    if (!callback.issuer_matches) return callback;
    if (!callback.code.empty()) memory["code"] = callback.code;
    if (callback.access_token.empty()) return callback;
    memory["access_token"] = callback.access_token;
    agents::remember(memory, "token_type", agents::first_value(callback.params, "token_type"));
    return callback;
}

}  // namespace authrig
