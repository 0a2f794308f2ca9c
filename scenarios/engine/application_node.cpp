#include "engine/application_node.hpp"

#include <stdexcept>

#include "authrig/clock.hpp"

namespace authrig::engine {
namespace {

std::string member_text(const Node& node, std::string_view key) {
    const Node* member = node.find(key);
    return member && !member->is_null() ? member->text() : std::string();
}

std::optional<Span> member_span(const Node& node, std::string_view key) {
    const Node* member = node.find(key);
    if (!member || member->is_null() || member->text() == "none") return std::nullopt;
    const auto span = parse_span(member->text());
    if (!span) throw std::invalid_argument("refresh." + std::string(key) + ": " + span.error());
    return *span;
}

RefreshPolicy read_refresh(const Node& node) {
    RefreshPolicy policy;
    if (const Node* rotation = node.find("rotation")) {
        if (!rotation->is_bool()) throw std::invalid_argument("refresh.rotation must be true or false");
        policy.rotation = std::get<bool>(rotation->value);
    }
    policy.absolute = member_span(node, "absolute");
    policy.inactivity = member_span(node, "inactivity");
    return policy;
}

}  // namespace

std::string switch_text(const Node& node) {
    if (node.is_bool()) return std::get<bool>(node.value) ? "on" : "off";
    return node.text();
}

std::vector<std::string> read_texts(const Node& node) {
    std::vector<std::string> out;
    if (node.is_list()) {
        for (const Node& element : node.list()) out.push_back(element.text());
    } else if (!node.is_null()) {
        out.push_back(node.text());
    }
    return out;
}

std::vector<KeySpec> application_fields() {
    using enum ValueType;
    return {
        {"client_name", string, "name shown to people"},
        {"type", string, "what kind of application", {"web", "spa", "m2m"}},
        {"description", string, "free text"},
        {"redirect_uris", string_list, "where users return to"},
        {"token_endpoint_auth_method", string, "how it authenticates (RFC 7591)"},
        {"scope", string, "scopes it may ask for, separated by spaces"},
        {"client_uri", string, "web: an about page"},
        {"logo_uri", string, "web and spa: a logo"},
        {"policy_uri", string, "spa: privacy policy"},
        {"developer_name", string, "spa: who made it"},
        {"developer_email", string, "spa: their address"},
        {"resource", string, "m2m: what it serves, as tokens name it (RFC 8707)"},
        {"refresh", map, "lifetimes of its refresh tokens"},
        {"refresh.rotation", boolean, "every use yields a new refresh token"},
        {"refresh.absolute", span, "since the user's authorization; absent or `none`: no expiration"},
        {"refresh.inactivity", span, "since the last activity; absent or `none`: no limit"},
        {"public_keys", list, "machine-to-machine: [{ kid, pem }]"},
    };
}

Application read_application(const Node& node) {
    Application app;
    app.name = member_text(node, "client_name");
    if (const std::string type = member_text(node, "type"); !type.empty()) {
        const auto parsed = parse_app_type(type);
        if (!parsed) throw std::invalid_argument("type: `" + type + "` is none of web, spa, m2m");
        app.type = *parsed;
    }
    app.description = member_text(node, "description");
    if (const Node* uris = node.find("redirect_uris")) app.redirect_uris = read_texts(*uris);
    app.token_endpoint_auth_method = member_text(node, "token_endpoint_auth_method");
    app.scope = member_text(node, "scope");
    app.client_uri = member_text(node, "client_uri");
    app.logo_uri = member_text(node, "logo_uri");
    app.policy_uri = member_text(node, "policy_uri");
    app.developer_name = member_text(node, "developer_name");
    app.developer_email = member_text(node, "developer_email");
    app.resource = member_text(node, "resource");
    if (const Node* refresh = node.find("refresh")) app.refresh = read_refresh(*refresh);
    if (const Node* keys = node.find("public_keys"); keys && keys->is_list())
        for (const Node& key : keys->list())
            app.public_keys.push_back({member_text(key, "kid"), member_text(key, "pem"), member_text(key, "alg")});
    return app;
}

Node application_json(const Node& node) {
    Node out{Node::Map{}};
    if (!node.is_map()) return out;
    for (const KeySpec& field : application_fields())
        if (const Node* member = node.find(field.name)) out.set(std::string(field.name), *member);
    return out;
}

}  // namespace authrig::engine
