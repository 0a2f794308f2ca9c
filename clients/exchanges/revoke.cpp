#include "authrig/client.hpp"
#include "exchanges/token_request.hpp"

namespace authrig {

OutgoingRequest ClientApp::revoke(const std::string& token, const Edits& edits) const {
    // RFC 7009 section 2.1: form-encoded, whatever the token endpoint takes.
    auto plan = agents::authenticated_request(*this, config_.endpoints.revoke, {{"token", token}});
    plan.encoding = "form";
    return agents::build_request(config_, std::move(plan), edits);
}

}  // namespace authrig
