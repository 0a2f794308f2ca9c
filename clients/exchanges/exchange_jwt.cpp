#include "authrig/client.hpp"
#include "exchanges/token_request.hpp"

namespace authrig {

OutgoingRequest ClientApp::exchange_jwt(const std::string& jwt, const Edits& edits) const {
    // workfront/jwt-endpoint: form-encoded client_id, client_secret, jwt_token; no grant_type, no Basic.
    auto plan = agents::authenticated_request(*this, config_.endpoints.jwt_exchange, {{"jwt_token", jwt}});
    plan.encoding = "form";
    plan.auth = "post";
    return agents::build_request(config_, std::move(plan), edits);
}

}  // namespace authrig
