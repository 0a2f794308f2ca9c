#include "authrig/client.hpp"
#include "exchanges/remembered.hpp"
#include "exchanges/token_request.hpp"

namespace authrig {

OutgoingRequest ClientApp::jwt_bearer(const std::string& jwt, const Edits& edits) const {
    // RFC 7523 section 2.1
    Params params{{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"}, {"assertion", jwt}};
    agents::add_if_any(params, "scope", config_.scope);
    return agents::build_request(config_, agents::authenticated_request(*this, config_.endpoints.token, params),
                                 edits);
}

}  // namespace authrig
