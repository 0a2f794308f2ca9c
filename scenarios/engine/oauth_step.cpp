#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

/// The answer as the agent reads it.
HttpResponse response_of(const Answer& answer) {
    HttpResponse response;
    response.status = answer.status();
    if (const auto body = answer.at("body")) response.body = body->text();
    if (const auto type = answer.at("headers.content-type")) response.headers.set("Content-Type", type->text());
    return response;
}

}  // namespace

std::vector<KeySpec> OAuthStep::with_credentials(std::vector<KeySpec> own) {
    own.push_back({"client_id", ValueType::text, "authenticates as that client"});
    own.push_back({"client_secret", ValueType::text, "authenticates with that secret"});
    for (auto& key : jwt_keys("assertion_")) own.push_back(std::move(key));
    return own;
}

ClientApp OAuthStep::agent(const StepContext& context) {
    ClientApp app = context.actor().app;
    ClientConfig& config = app.config();
    config.client_id = context.text("client_id", config.client_id);
    if (context.argument("client_secret")) {
        config.client_secret = context.text("client_secret");
        // A client without a way to authenticate that sends a secret sends it in the body.
        if (context.text("auth", config.auth) == "none") config.auth = "post";
    }
    return app;
}

Prepared OAuthStep::plain_request(const StepContext& context, OutgoingRequest outgoing) {
    context.world.subject().scopes().put_into(outgoing.request);
    return {std::move(outgoing), "ClientApp " + context.actor().name, {}};
}

Prepared OAuthStep::token_request(const StepContext& context, OutgoingRequest outgoing) {
    Prepared prepared = plain_request(context, std::move(outgoing));
    prepared.receive = [&actor = context.actor()](Answer& answer) {
        static_cast<void>(actor.app.receive_tokens(response_of(answer)));
    };
    return prepared;
}

void OAuthStep::need_endpoint(const std::string& url, std::string_view what) {
    if (url.empty()) throw NotApplicable("the subject has no " + std::string(what));
}

}  // namespace authrig::engine
