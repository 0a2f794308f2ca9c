#include "engine/actor.hpp"

#include <algorithm>

namespace authrig::engine {

const std::vector<std::string_view>& memory_names() {
    static const std::vector<std::string_view> names{"client_id",     "client_secret", "redirect_uri", "access_token",
                                                     "refresh_token", "token_type",    "code",         "state",
                                                     "code_verifier", "code_challenge"};
    return names;
}

const std::vector<std::string_view>& actor_members() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all = memory_names();
        all.insert(all.end(), {"client_name", "type", "redirect_uris"});
        return all;
    }();
    return names;
}

std::optional<Node> Actor::member(std::string_view key) const {
    if (key == "client_id") return Node(app.config().client_id);
    if (key == "client_secret") return Node(app.config().client_secret);
    if (key == "client_name") return Node(application.name);
    if (key == "type") return Node(std::string(to_string(application.type)));
    if (key == "redirect_uris" || key.starts_with("redirect_uris.")) {
        Node::List uris;
        for (const std::string& uri : application.redirect_uris) uris.emplace_back(uri);
        return Node(std::move(uris));
    }
    if (const auto found = view.find(std::string(key)); found != view.end()) return Node(found->second);
    if (key == "redirect_uri") return Node(app.config().redirect_uri);
    // Not got yet: the name is right, there is no value.
    const auto& names = actor_members();
    if (std::find(names.begin(), names.end(), key) != names.end()) return Node();
    return std::nullopt;
}

}  // namespace authrig::engine
