#include "authrig/client.hpp"
#include "exchanges/remembered.hpp"
#include "exchanges/token_request.hpp"

namespace authrig {

OutgoingRequest ClientApp::client_credentials(const Edits& edits) const {
    // RFC 6749 section 4.4.2
    Params params{{"grant_type", "client_credentials"}};
    agents::add_if_any(params, "scope", config_.scope);
    return agents::build_request(config_, agents::authenticated_request(*this, config_.endpoints.token, params),
                                 edits);
}

}  // namespace authrig
