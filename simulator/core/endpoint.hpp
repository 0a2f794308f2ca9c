#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "core/exchange.hpp"

namespace authrig::sim {

/// `EndpointPromise` is what the metadata says of an endpoint (RFC 8414 section 2).
struct EndpointPromise {
    enum class Clients { none, confidential, all };

    std::string_view member = {};                ///< `token_endpoint`; empty: not mentioned
    std::string EndpointPaths::*path = nullptr;  ///< where it is
    Clients clients = Clients::none;             ///< who authenticates there
};

/// `Endpoint` is a path of the server and the function that answers there.
struct Endpoint {
    std::string_view name;     ///< `token`: in the journal, and the place of its rules
    std::string_view methods;  ///< `GET POST`; anything else gets 405
    /// What follows the endpoint's path in `path` (empty for the path itself), or nothing when it is not this endpoint's.
    std::optional<std::string_view> (*match)(const Dialect& dialect, std::string_view path);
    HttpResponse (*answer)(Exchange& exchange);
    EndpointPromise promise = {};
    bool cross_origin = false;  ///< scripts of any origin may call it (RFC 9700 section 2.6)
};

#define X(name) extern const Endpoint name##_endpoint;
#include "endpoints/list.inc"
#undef X

/// Every endpoint, in the order of `endpoints/list.inc`.
[[nodiscard]] std::span<const Endpoint* const> all_endpoints();

/// Whether a list such as `GET POST` names that method; HEAD counts as GET.
[[nodiscard]] inline bool method_listed(std::string_view methods, std::string_view method) {
    if (method == "HEAD") method = "GET";
    while (!methods.empty()) {
        const auto word = methods.substr(0, methods.find(' '));
        if (word == method) return true;
        methods.remove_prefix(std::min(word.size() + 1, methods.size()));
    }
    return false;
}

/// For `match`: exactly that path, unless it is empty.
[[nodiscard]] inline std::optional<std::string_view> exactly(std::string_view own, std::string_view path) {
    if (own.empty() || path != own) return std::nullopt;
    return std::string_view{};
}
/// For `match`: that path or anything below it.
[[nodiscard]] inline std::optional<std::string_view> at_or_below(std::string_view own, std::string_view path) {
    if (own.empty() || !path.starts_with(own)) return std::nullopt;
    path.remove_prefix(own.size());
    if (!path.empty() && path.front() != '/') return std::nullopt;
    return path;
}

}  // namespace authrig::sim
