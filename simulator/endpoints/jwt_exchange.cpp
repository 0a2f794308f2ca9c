#include "apps/app_type_traits.hpp"
#include "client_auth/client_auth.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "endpoints/token_answer.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_jwt_exchange(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.jwt_exchange, path);
}

HttpResponse answer_jwt_exchange(Exchange& exchange) {
    auto request = read_token_request(exchange);
    if (!request) return token_error(exchange, request.error());
    const auto application = authenticate(exchange, *request, exchange.rules());
    if (!application) return token_error(exchange, application.error());
    if (auto no = exchange.rules().require({rfc6749::error_unauthorized_client_token, workfront::app_three_types},
                                           traits((*application)->type).may_use(jwt_exchange_grant.name),
                                           unauthorized_client("only machine-to-machine applications may exchange a JWT")))
        return token_error(exchange, *no);
    return answer_grant(exchange, jwt_exchange_grant, **application, *request);
}

}  // namespace

const Endpoint jwt_exchange_endpoint{"jwt_exchange", "POST", &match_jwt_exchange, &answer_jwt_exchange};

}  // namespace authrig::sim
