#include "engine/population.hpp"

#include "engine/application_node.hpp"

namespace authrig::engine {
namespace {

std::string setting(const Node& node, std::string_view key, std::string_view otherwise) {
    const Node* found = node.find(key);
    return found && !found->is_null() ? found->text() : std::string(otherwise);
}

bool switched(const Node& node, std::string_view key, bool otherwise) {
    const Node* found = node.find(key);
    return found && found->is_bool() ? std::get<bool>(found->value) : otherwise;
}

bool holds_keys(const Application& application) {
    return application.type == AppType::m2m || application.token_endpoint_auth_method == "private_key_jwt";
}

/// What a draft gets when the scenario does not say.
void fill_draft(Application& draft, const std::string& actor, const Node& node) {
    if (draft.name.empty()) draft.name = "ClientApp " + actor;
    draft.client_secret = setting(node, "secret", "");
    if (draft.type != AppType::m2m && !node.find("redirect_uris"))
        draft.redirect_uris = {"https://" + (actor == "app" ? std::string("client") : actor) + ".authrig.test/cb"};
    const Node* keys = node.find("keys");
    if (!holds_keys(draft) || (!keys && node.find("public_keys"))) return;
    for (const std::string& name : keys ? read_texts(*keys) : std::vector<std::string>{"k1"})
        draft.public_keys.push_back({test_key_pair(name).kid, test_key_pair(name).public_pem});
}

/// `iss`, `sub` and `aud` of the JWTs that a machine-to-machine application signs.
void fill_jwt(ClientConfig& config, World& world) {
    config.jwt_subject = world.subject().provide_user("jo").id.value;
    if (world.dialect() == "workfront") {
        config.jwt_issuer = world.subject().customer_id();
    } else {
        config.jwt_issuer = config.client_id;
        config.jwt_audience = world.subject().endpoints().token;
    }
}

/// What its developer would choose, where the scenario does not say.
std::string agent_auth(const Application& application, const Node& node) {
    const auto& method = application.token_endpoint_auth_method;
    const bool signs = method == "private_key_jwt" || method == "client_secret_jwt";
    const bool registered_post = method == "client_secret_post";
    return setting(node, "auth",
                   application.type == AppType::spa ? "none"
                   : signs                          ? method
                   : registered_post                ? "post"
                                                    : "basic");
}

ClientConfig settings_of(World& world, const std::string& actor, const Application& application,
                         const std::string& secret, const Node& node) {
    const bool workfront = world.dialect() == "workfront";
    const bool web = application.type == AppType::web;
    ClientConfig config;
    config.name = actor;
    config.type = application.type;
    config.client_id = application.id.value;
    config.client_secret = secret;
    if (!application.redirect_uris.empty()) config.redirect_uri = application.redirect_uris.front();
    config.auth = agent_auth(application, node);
    config.encoding = setting(node, "encoding", "form");
    config.api_header = setting(node, "api_header", workfront ? "sessionID" : "bearer");
    config.issuer = world.subject().issuer();
    config.use_pkce = switched(node, "pkce", !(workfront && web));
    config.scope = setting(node, "request_scope", world.subject().default_scope());
    if (holds_keys(application)) {
        const Node* keys = node.find("keys");
        const auto names = keys ? read_texts(*keys) : std::vector<std::string>{"k1"};
        if (!names.empty()) config.key = test_key_pair(names.front());
        if (auto own = world.subject().key_of(config.client_id)) config.key = std::move(own);
        if (application.type == AppType::m2m) fill_jwt(config, world);
    }
    config.endpoints = world.subject().endpoints();
    return config;
}

void make_actor(World& world, const std::string& actor, const Node& written) {
    const auto node = substitute(written, world);
    if (!node) throw ScenarioError(node.error().message);
    Application draft = read_application(*node);
    fill_draft(draft, actor, *node);
    Registered registered;
    if (switched(*node, "registered", true)) {
        ApplicationWish wish{draft,
                             agent_auth(draft, *node),
                             node->find("redirect_uris") != nullptr,
                             !draft.client_secret.empty(),
                             node->find("refresh") != nullptr,
                             node->find("keys") || node->find("public_keys")};
        registered = world.subject().provide_application(wish);
    } else {
        registered.application = draft;
        registered.application.id = {"unregistered-" + actor};
        if (draft.type != AppType::spa) registered.client_secret = "secret-of-unregistered-" + actor;
    }
    world.add_actor(actor, registered.application,
                    settings_of(world, actor, registered.application, registered.client_secret, *node));
}

}  // namespace

void populate(World& world, const Node& given) {
    const Node* app = given.find("app");
    const Node* apps = given.find("apps");
    if (app || !apps) make_actor(world, "app", app && !app->is_null() ? *app : Node(Node::Map{}));
    if (!apps || !apps->is_map()) return;
    for (const auto& entry : apps->map())
        make_actor(world, entry.key, entry.value.is_null() ? Node(Node::Map{}) : entry.value);
}

void adopt_application(World& world, const std::string& name, const Node& json) {
    Application application = read_application(json);
    application.id = {setting(json, "client_id", "")};
    world.add_actor(name, application,
                    settings_of(world, name, application, setting(json, "client_secret", ""), Node(Node::Map{})));
}

}  // namespace authrig::engine
