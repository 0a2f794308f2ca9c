#include "engine/authorization.hpp"
#include "engine/edits.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

const std::vector<std::string_view>& authorize_parameters() {
    static const std::vector<std::string_view> names{"client_id",
                                                     "redirect_uri",
                                                     "response_type",
                                                     "scope",
                                                     "state",
                                                     "code_challenge",
                                                     "code_challenge_method",
                                                     "nonce",
                                                     "prompt",
                                                     "max_age",
                                                     "resource",
                                                     "login_hint",
                                                     "response_mode"};
    return names;
}

class Authorize final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape = [] {
            StepShape made{"authorize",
                           "the browser opens a new authorization request and the client reads its callback"};
            made.keys = edit_keys({{"user", ValueType::string, "who sits at the browser; `nobody` fills no page"},
                                   {"decision", ValueType::string, "on the consent page", {"allow", "deny"}},
                                   {"stop_at", ValueType::string, "stops at that page", {"login", "consent"}},
                                   {"via", ValueType::string, "how the request reaches the server", {"get", "post"}}},
                                  authorize_parameters());
            return made;
        }();
        return shape;
    }
    Answer run(const StepContext& context) const override {
        AuthorizationRequest request;
        request.edits = read_edits(context.arguments, authorize_parameters());
        request.user = context.text("user");
        request.allow = context.text("decision", "allow") == "allow";
        request.stop_at = context.text("stop_at");
        request.post = context.text("via") == "post";
        return authorize_in_browser(context.world, context.actor(), request);
    }
    std::optional<std::string> failure(const Answer& answer) const override {
        // RFC 9207 section 2.4: the client takes no answer of another server.
        if (const auto matches = answer.at("issuer_matches"); matches && matches->text() == "false")
            return "the answer names another issuer: " + answer.at("callback.iss").value_or(Node("none")).text();
        if (answer.at("callback.code") || answer.at("callback.access_token")) return std::nullopt;
        if (const auto error = answer.at("callback.error")) return "the client was told " + error->text();
        const auto end = answer.at("end");
        const auto kind = answer.at("page.kind");
        return "no callback: the browser stands at " + (end ? end->text() : std::string("nothing")) +
               (kind ? " (" + kind->text() + ")" : std::string());
    }
};

}  // namespace

const Step& authorize_step() {
    static const Authorize instance;
    return instance;
}

}  // namespace authrig::engine
