#include "target/registration.hpp"

#include <sstream>

#include "authrig/node.hpp"
#include "engine/url.hpp"
#include "target/discovery.hpp"

namespace authrig::engine {
namespace {

Node words_node(const std::vector<std::string>& words) {
    Node::List list;
    for (const std::string& word : words) list.emplace_back(Node::Value(word));
    return Node(Node::Value(std::move(list)));
}

bool offered(const Target& target, std::string_view grant) {
    // Without the member, RFC 8414 section 2 says which grants are meant.
    return target.grants.empty() ? grant == "authorization_code" : target.grants.contains(grant);
}

std::vector<std::string> grants_of(const Target& target, AppType type) {
    if (type == AppType::m2m) return {"client_credentials"};
    std::vector<std::string> grants{"authorization_code"};
    if (offered(target, "refresh_token")) grants.emplace_back("refresh_token");
    return grants;
}

/// What the application may ask for: as the case says, else all that any case asks for.
std::string scope_of(const Target& target, const Application& draft) {
    if (!draft.scope.empty()) return target.scope_words.theirs(draft.scope);
    std::string all = target.scope_words.all_theirs();
    std::istringstream own(target.scope_words.theirs(target.scope));
    for (std::string word; own >> word;)
        if ((" " + all + " ").find(" " + word + " ") == all.npos) all += (all.empty() ? "" : " ") + word;
    return all;
}

Node registration_request(const Target& target, const Application& draft, const std::string& auth_method) {
    Node body{Node::Map{}};
    body.set("client_name", Node(draft.name));
    body.set("redirect_uris", words_node(draft.redirect_uris));
    body.set("token_endpoint_auth_method", Node(auth_method));
    body.set("grant_types", words_node(grants_of(target, draft.type)));
    body.set("response_types",
             words_node(draft.type == AppType::m2m ? std::vector<std::string>{} : std::vector<std::string>{"code"}));
    if (const std::string scope = scope_of(target, draft); !scope.empty()) body.set("scope", Node(scope));
    return body;
}

std::string text_member(const Node& json, std::string_view key) {
    const Node* found = json.find(key);
    return found && !found->is_null() ? found->text() : std::string();
}

}  // namespace

Registered register_dynamically(const Target& target, Transport& transport, const Application& draft,
                                const std::string& auth_method) {
    const Url at = split_url(target.registration_endpoint);
    HttpRequest request;
    request.method = "POST";
    request.target = at.target;
    request.headers.set("Content-Type", "application/json");
    request.headers.set("Accept", "application/json");
    if (!target.initial_access_token.empty())
        request.headers.set("Authorization", "Bearer " + target.initial_access_token);
    request.body = registration_request(target, draft, auth_method).json();
    const auto response = transport.send(at.origin, request);
    if (!response)
        throw TargetProblem(TargetProblem::Kind::environment, "no answer from " + target.registration_endpoint + ": " +
                                                                  std::string(to_string(response.error().kind)));
    const auto json = Node::from_json(response->body);
    if (response->status / 100 != 2 || !json || text_member(*json, "client_id").empty())
        throw TargetProblem(TargetProblem::Kind::configuration,
                            "registering " + request.body + " at " + target.registration_endpoint + " gave " +
                                std::to_string(response->status) + ": " + response->body);
    Registered out;
    out.application = draft;
    out.application.id = {text_member(*json, "client_id")};
    out.application.token_endpoint_auth_method = text_member(*json, "token_endpoint_auth_method");
    if (out.application.token_endpoint_auth_method.empty()) out.application.token_endpoint_auth_method = auth_method;
    out.client_secret = text_member(*json, "client_secret");
    return out;
}

}  // namespace authrig::engine
