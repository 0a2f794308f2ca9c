#include "core/answers.hpp"
#include "core/endpoint.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_jwks(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.jwks, path);
}

HttpResponse answer_jwks(Exchange& exchange) {
    exchange.release();  // the key may still be in the making
    std::string keys;
    for (const auto& key : exchange.tenant.signing_key.published(exchange.now)) keys += (keys.empty() ? "" : ",") + key->jwk;
    return json_answer(200, "{\"keys\":[" + keys + "]}");
}

}  // namespace

const Endpoint jwks_endpoint{"jwks", "GET", &match_jwks, &answer_jwks,
    {"jwks_uri", &EndpointPaths::jwks}, true};

}  // namespace authrig::sim
