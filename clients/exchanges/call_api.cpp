#include <stdexcept>

#include "authrig/client.hpp"
#include "exchanges/remembered.hpp"
#include "exchanges/request_builder.hpp"

namespace authrig {

OutgoingRequest ClientApp::call_api(const std::string& with, const Edits& edits) const {
    const auto token = agents::remembered(memory, "access_token");
    const auto& how = with.empty() ? config_.api_header : with;
    agents::RequestPlan plan;
    plan.endpoint = config_.endpoints.api;
    plan.method = "GET";
    plan.headers.set("Accept", "application/json");
    if (how == "bearer") {
        plan.headers.set("Authorization", "Bearer " + token);  // RFC 6750 section 2.1
    } else if (how == "sessionID") {
        plan.headers.set("sessionID", token);  // workfront/api-session-header
    } else if (how == "query") {
        // RFC 6750 section 2.3: such a request should carry no-store.
        plan.headers.set("Cache-Control", "no-store");
        plan.params.emplace_back("access_token", token);
    } else if (how == "form") {
        plan.method = "POST";  // RFC 6750 section 2.2
        plan.params.emplace_back("access_token", token);
    } else if (how != "none") {
        throw std::invalid_argument("an access token cannot be presented with `" + how +
                                    "`; there are bearer, sessionID, query, form, none");
    }
    return agents::build_request(config_, std::move(plan), edits);
}

}  // namespace authrig
