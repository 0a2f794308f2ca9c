// The names that a scenario may use while it runs.
#include <algorithm>

#include "engine/built_in_names.hpp"
#include "engine/world.hpp"

namespace authrig::engine {
namespace {

const std::string* endpoint_by_name(const Endpoints& endpoints, std::string_view name) {
    if (name == "authorize") return &endpoints.authorize;
    if (name == "token") return &endpoints.token;
    if (name == "jwt_exchange") return &endpoints.jwt_exchange;
    if (name == "revoke") return &endpoints.revoke;
    if (name == "introspect") return &endpoints.introspect;
    if (name == "jwks") return &endpoints.jwks;
    if (name == "metadata") return &endpoints.metadata;
    if (name == "api") return &endpoints.api;
    if (name == "login") return &endpoints.login;
    if (name == "logout") return &endpoints.logout;
    if (name == "setup") return &endpoints.setup;
    return nullptr;
}

/// A case that names an endpoint is for subjects that have it.
Node url_node(const std::string& url, std::string_view name) {
    if (url.empty()) throw NotApplicable("the subject has no endpoint `" + std::string(name) + "`");
    return Node(url);
}

Node key_node(const KeyPair& key) {
    Node out{Node::Map{}};
    out.set("kid", Node(key.kid));
    out.set("public_pem", Node(key.public_pem));
    out.set("private_pem", Node(key.private_pem));
    return out;
}

}  // namespace

const std::vector<std::string_view>& built_in_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all{"issuer", "endpoints", "plain", "dialect", "now", "users", "keys"};
        all.insert(all.end(), memory_names().begin(), memory_names().end());
        return all;
    }();
    return names;
}

std::optional<Node> World::built_in(std::string_view root, std::string_view rest) const {
    if (root == "issuer") return Node(subject_.issuer());
    if (root == "dialect") return Node(case_.dialect);
    if (root == "now") return Node(to_numeric_date(subject_.clock().now()));
    if (root == "endpoints")
        if (const std::string* url = endpoint_by_name(subject_.endpoints(), rest)) return url_node(*url, rest);
    if (root == "plain") {
        const Endpoints plain = subject_.plain_endpoints();
        if (const std::string* url = endpoint_by_name(plain, rest)) return url_node(*url, rest);
    }
    if (root == "users") {
        const auto dot = rest.find('.');
        const User user = subject_.provide_user(std::string(rest.substr(0, dot)));
        if (user.id.value == "none" && rest.ends_with(".id"))
            throw NotApplicable("the target file says that nobody knows beforehand what it calls a user (`users: id`)");
        Node out{Node::Map{}};
        out.set("id", Node(user.id.value));
        out.set("username", Node(user.username));
        out.set("password", Node(user.password));
        out.set("display_name", Node(user.display_name));
        return look_up(out, dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1));
    }
    if (root == "keys") {
        const auto dot = rest.find('.');
        return look_up(key_node(test_key_pair(rest.substr(0, dot))),
                       dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1));
    }
    const auto& memory = memory_names();
    if (default_actor_ && rest.empty() && std::find(memory.begin(), memory.end(), root) != memory.end())
        return default_actor_->member(root);
    return std::nullopt;
}

std::optional<Node> World::get(std::string_view path) const {
    const auto dot = path.find('.');
    const std::string root(path.substr(0, dot));
    const std::string_view rest = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    if (const auto variable = variables_.find(root); variable != variables_.end())
        return look_up(variable->second, rest);
    if (root == "steps") {
        const auto next = rest.find('.');
        const auto answer = answers_.find(std::string(rest.substr(0, next)));
        if (answer == answers_.end()) return std::nullopt;
        return look_up(answer->second, next == std::string_view::npos ? std::string_view() : rest.substr(next + 1));
    }
    if (const auto actor = actors_.find(root); actor != actors_.end() && !rest.empty()) {
        const auto next = rest.find('.');
        const auto member = actor->second->member(rest.substr(0, next));
        if (!member) return std::nullopt;
        return look_up(*member, next == std::string_view::npos ? std::string_view() : rest.substr(next + 1));
    }
    return built_in(root, rest);
}

std::vector<std::string> World::names() const {
    std::vector<std::string> out(built_in_names().begin(), built_in_names().end());
    for (const auto& [name, value] : variables_) out.push_back(name);
    for (const auto& [name, actor] : actors_) out.push_back(name);
    return out;
}

}  // namespace authrig::engine
