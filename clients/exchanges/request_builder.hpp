#pragma once

#include <functional>
#include <optional>
#include <string>

#include "authrig/client.hpp"

namespace authrig::agents {

/// `RequestPlan` is what an agent wants to send, before edits.
struct RequestPlan {
    std::string endpoint;  ///< absolute URL
    std::string method = "POST";
    Params params;  ///< in the body, or in the query of a method that has none
    Headers headers;
    std::string encoding = "form";    ///< `form` or `json`
    std::optional<std::string> auth;  ///< how the client authenticates; nothing: it does not
    /// Signs the JWT of a method that has one.
    std::function<std::string(std::string_view method, const JwtEdits& jwt)> sign = {};
};

/// The request of a plan after its edits. A `GET` or `HEAD` carries its parameters in the query. An endpoint that the
/// server does not have gives an empty `origin`. Throws `std::invalid_argument` for an unknown `auth` or `encoding`.
[[nodiscard]] OutgoingRequest build_request(const ClientConfig& config, RequestPlan plan, const Edits& edits);

/// The endpoint's URL with `edits.path` and `edits.query`, and `params` in the query.
[[nodiscard]] std::string build_url(const std::string& endpoint, const Params& params, const Edits& edits);

}  // namespace authrig::agents
