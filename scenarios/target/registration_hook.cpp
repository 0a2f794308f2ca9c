#include "target/registration_hook.hpp"

#include "authrig/node.hpp"
#include "target/discovery.hpp"
#include "target/hook.hpp"

namespace authrig::engine {
namespace {

void set_text(Node& json, const char* name, const std::string& text) {
    if (!text.empty()) json.set(name, Node(text));
}

Node span_or_none(const std::optional<Span>& span) { return Node(span ? to_string(*span) : std::string("none")); }

Node refresh_json(const RefreshPolicy& policy) {
    Node out{Node::Map{}};
    out.set("rotation", Node(Node::Value(policy.rotation)));
    out.set("absolute", span_or_none(policy.absolute));
    out.set("inactivity", span_or_none(policy.inactivity));
    return out;
}

Node keys_json(const std::vector<PublicKey>& keys) {
    Node::List list;
    for (const PublicKey& key : keys) {
        Node one{Node::Map{}};
        set_text(one, "kid", key.kid);
        set_text(one, "pem", key.pem);
        set_text(one, "alg", key.alg);
        list.push_back(std::move(one));
    }
    return Node(Node::Value(std::move(list)));
}

std::string member_of(const Node& json, std::string_view key) {
    const Node* found = json.is_map() ? json.find(key) : nullptr;
    return found && !found->is_null() ? found->text() : std::string();
}

}  // namespace

std::string application_text(const Application& draft) {
    Node json{Node::Map{}};
    json.set("client_name", Node(draft.name));
    json.set("type", Node(std::string(to_string(draft.type))));
    set_text(json, "description", draft.description);
    set_text(json, "token_endpoint_auth_method", draft.token_endpoint_auth_method);
    set_text(json, "client_secret", draft.client_secret);
    set_text(json, "scope", draft.scope);
    set_text(json, "client_uri", draft.client_uri);
    set_text(json, "logo_uri", draft.logo_uri);
    set_text(json, "policy_uri", draft.policy_uri);
    set_text(json, "developer_name", draft.developer_name);
    set_text(json, "developer_email", draft.developer_email);
    set_text(json, "resource", draft.resource);
    if (draft.type != AppType::m2m) {
        Node::List uris;
        for (const std::string& uri : draft.redirect_uris) uris.emplace_back(uri);
        json.set("redirect_uris", Node(Node::Value(std::move(uris))));
        json.set("refresh", refresh_json(draft.refresh));
    }
    if (!draft.public_keys.empty()) json.set("public_keys", keys_json(draft.public_keys));
    return json.json();
}

Registered register_by_hook(const Target& target, Transport& transport, const Application& draft) {
    const std::string wanted = application_text(draft);
    const std::string text = ask_hook(target.registration, transport, wanted, "registering " + wanted);
    const auto json = Node::from_json(text);
    Registered out{draft, {}};
    if (json) out.application.id = {member_of(*json, "client_id")};
    if (out.application.id.empty())
        throw TargetProblem(TargetProblem::Kind::configuration,
                            "`registration: { hook }` is to answer with JSON that holds `client_id`, not: " + text);
    out.client_secret = member_of(*json, "client_secret");
    // A hook that could not take the secret of the case has made another: the case is for the one that holds.
    if (!draft.client_secret.empty() && out.client_secret.empty()) out.client_secret = draft.client_secret;
    out.application.client_secret.clear();
    return out;
}

}  // namespace authrig::engine
