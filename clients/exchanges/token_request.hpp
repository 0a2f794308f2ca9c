#pragma once

#include "exchanges/request_builder.hpp"

namespace authrig::agents {

/// A plan for an endpoint at which the client authenticates as it is configured to and is answered in JSON.
[[nodiscard]] inline RequestPlan authenticated_request(const ClientApp& app, const std::string& endpoint,
                                                       Params params) {
    const auto& config = app.config();
    return {.endpoint = endpoint,
            .method = "POST",
            .params = std::move(params),
            .headers = {{"Accept", "application/json"}},
            .encoding = config.encoding,
            .auth = config.auth,
            .sign = [&app](std::string_view method, const JwtEdits& jwt) {
                return app.sign_client_assertion(method, jwt);
            }};
}

}  // namespace authrig::agents
