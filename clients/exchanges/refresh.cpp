#include "authrig/client.hpp"
#include "exchanges/remembered.hpp"
#include "exchanges/token_request.hpp"

namespace authrig {

OutgoingRequest ClientApp::refresh(const Edits& edits) const {
    // RFC 6749 section 6
    Params params{{"grant_type", "refresh_token"}};
    agents::add_if_any(params, "refresh_token", agents::remembered(memory, "refresh_token"));
    return agents::build_request(config_, agents::authenticated_request(*this, config_.endpoints.token, params),
                                 edits);
}

}  // namespace authrig
