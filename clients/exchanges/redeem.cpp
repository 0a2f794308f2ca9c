#include "authrig/client.hpp"
#include "exchanges/remembered.hpp"
#include "exchanges/token_request.hpp"

namespace authrig {

OutgoingRequest ClientApp::redeem(const Edits& edits) const {
    // RFC 6749 section 4.1.3: redirect_uri if it was in the authorization request; RFC 7636 section 4.5: code_verifier.
    Params params{{"grant_type", "authorization_code"}};
    for (const auto* name : {"code", "redirect_uri", "code_verifier"}) {
        agents::add_if_any(params, name, agents::remembered(memory, name));
    }
    return agents::build_request(config_, agents::authenticated_request(*this, config_.endpoints.token, params),
                                 edits);
}

}  // namespace authrig
