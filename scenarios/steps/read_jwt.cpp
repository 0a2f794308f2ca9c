#include "authrig/verify_jwt.hpp"
#include "engine/step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

class ReadJwt final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "read_jwt",
            .summary = "no request: reads a JWT's header and claims and verifies its signature",
            .keys = {{"jwt", ValueType::text, "the JWT"},
                     {"keys", ValueType::any, "the key set (RFC 7517) that verifies it"}}};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        Answer answer;
        const std::string jwt = context.text("jwt");
        const auto first = jwt.find('.');
        const auto second = jwt.find('.', first + 1);
        if (first == std::string::npos || second == std::string::npos) return answer;
        if (auto header = Node::from_json(base64_decode(jwt.substr(0, first))))
            answer.set("jwt_header", std::move(*header));
        if (auto claims = Node::from_json(base64_decode(jwt.substr(first + 1, second - first - 1))))
            answer.set("claims", std::move(*claims));
        if (const Node* keys = context.argument("keys")) answer.set("verified", Node(verify_jwt(jwt, keys->json())));
        return answer;
    }
    std::optional<std::string> failure(const Answer& answer) const override {
        if (answer.at("claims")) return std::nullopt;
        return "this is no JWT";
    }
};

}  // namespace

const Step& read_jwt_step() {
    static const ReadJwt instance;
    return instance;
}

}  // namespace authrig::engine
