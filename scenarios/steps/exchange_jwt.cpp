#include "engine/jwt_arguments.hpp"
#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class ExchangeJwt final : public OAuthStep {
public:
    ExchangeJwt() : OAuthStep("exchange_jwt", "signs a JWT and exchanges it (Workfront)", {"jwt_token"}, jwt_keys()) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        need_endpoint(context.world.subject().endpoints().jwt_exchange, "endpoint that exchanges JWTs");
        const std::string jwt = make_jwt(context);
        Prepared prepared = token_request(context, agent(context).exchange_jwt(jwt, edits(context)));
        prepared.receive = [remember = prepared.receive, jwt](Answer& answer) {
            remember(answer);
            answer.set("jwt", Node(jwt));
        };
        return prepared;
    }
};

}  // namespace

const Step& exchange_jwt_step() {
    static const ExchangeJwt instance;
    return instance;
}

}  // namespace authrig::engine
