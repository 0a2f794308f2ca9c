#pragma once

#include "exchanges/request_builder.hpp"

namespace authrig::agents {

/// A plan for an endpoint at which the client authenticates as it is configured to and is answered in JSON.
[[nodiscard]] inline RequestPlan authenticated_request(const ClientConfig& config, const std::string& endpoint,
                                                       Params params) {
    return {.endpoint = endpoint,
            .method = "POST",
            .params = std::move(params),
            .headers = {{"Accept", "application/json"}},
            .encoding = config.encoding,
            .auth = config.auth};
}

}  // namespace authrig::agents
