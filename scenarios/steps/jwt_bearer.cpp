#include "engine/jwt_arguments.hpp"
#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class JwtBearer final : public OAuthStep {
public:
    JwtBearer()
        : OAuthStep("jwt_bearer", "signs a JWT and sends it as a grant (RFC 7523 section 2.1)",
                    {"assertion", "grant_type", "scope"}, jwt_keys()) {}
    std::string_view grant() const override { return "urn:ietf:params:oauth:grant-type:jwt-bearer"; }
    std::optional<Prepared> prepare(const StepContext& context) const override {
        const std::string jwt = make_jwt(context);
        Prepared prepared = token_request(context, agent(context).jwt_bearer(jwt, edits(context)));
        prepared.receive = [remember = prepared.receive, jwt](Answer& answer) {
            remember(answer);
            answer.set("jwt", Node(jwt));
        };
        return prepared;
    }
};

}  // namespace

const Step& jwt_bearer_step() {
    static const JwtBearer instance;
    return instance;
}

}  // namespace authrig::engine
