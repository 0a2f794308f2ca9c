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

Prepared OAuthStep::plain_request(const StepContext& context, OutgoingRequest outgoing) {
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
