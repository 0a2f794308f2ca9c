#include "target/registration.hpp"

#include "engine/url.hpp"
#include "target/discovery.hpp"

namespace authrig::engine {
namespace {

std::string text_member(const Node& json, std::string_view key) {
    const Node* found = json.find(key);
    return found && !found->is_null() ? found->text() : std::string();
}

}  // namespace

DynamicRegistration register_dynamically(const Target& target, Transport& transport, const ApplicationWish& wish,
                                         const CaseSetup& setup) {
    const Url at = split_url(target.registration_endpoint);
    HttpRequest request;
    request.method = "POST";
    request.target = at.target;
    request.headers.set("Content-Type", "application/json");
    request.headers.set("Accept", "application/json");
    if (!target.initial_access_token.empty())
        request.headers.set("Authorization", "Bearer " + target.initial_access_token);
    request.body = registration_request(target, wish, setup).json();
    const auto response = transport.send(at.origin, request);
    if (!response)
        throw TargetProblem(TargetProblem::Kind::environment, "no answer from " + target.registration_endpoint + ": " +
                                                                  std::string(to_string(response.error().kind)));
    const auto json = Node::from_json(response->body);
    if (response->status / 100 != 2 || !json || text_member(*json, "client_id").empty())
        throw TargetProblem(TargetProblem::Kind::configuration,
                            "registering " + request.body + " at " + target.registration_endpoint + " gave " +
                                std::to_string(response->status) + ": " + response->body);
    DynamicRegistration out;
    Application& application = out.registered.application;
    application = wish.application;
    application.id = {text_member(*json, "client_id")};
    application.token_endpoint_auth_method = text_member(*json, "token_endpoint_auth_method");
    if (application.token_endpoint_auth_method.empty())
        application.token_endpoint_auth_method = registered_method(wish.auth);
    out.registered.client_secret = text_member(*json, "client_secret");
    out.client_uri = text_member(*json, "registration_client_uri");
    out.access_token = text_member(*json, "registration_access_token");
    return out;
}

void unregister(const DynamicRegistration& registration, Transport& transport) {
    if (registration.client_uri.empty() || registration.access_token.empty()) return;
    const Url at = split_url(registration.client_uri);
    HttpRequest request;
    request.method = "DELETE";
    request.target = at.target;
    request.headers.set("Authorization", "Bearer " + registration.access_token);
    static_cast<void>(transport.send(at.origin, request));
}

}  // namespace authrig::engine
