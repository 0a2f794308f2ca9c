#include "engine/world.hpp"

#include "engine/url.hpp"

namespace authrig::engine {

World::World(const Case& the_case, Subject& subject, std::uint64_t seed, std::string default_user)
    : case_(the_case), subject_(subject), seed_(seed), default_user_(std::move(default_user)) {
    for (const auto& [name, value] : the_case.row) variables_[name] = value;
}

Actor& World::actor(const std::string& name) {
    if (name.empty()) {
        if (default_actor_) return *default_actor_;
        throw ScenarioError("this step needs an application, and the scenario has none");
    }
    const auto found = actors_.find(name);
    if (found == actors_.end())
        throw ScenarioError("there is no actor `" + name + "`: name it under `given: apps:` or make it by create_app");
    return *found->second;
}

Actor& World::add_actor(const std::string& name, const Application& registered, ClientConfig config) {
    auto made = std::make_unique<Actor>(name, registered, std::move(config), subject_.clock(), seed_, case_.id);
    made->refresh_view();
    Actor& actor = *(actors_[name] = std::move(made));
    if (!default_actor_ || default_actor_->name == name) default_actor_ = &actor;
    return actor;
}

Person World::person(const std::string& username) {
    const User user = subject_.provide_user(user_or_default(username));
    return {user.username, user.password, true};
}

UserAgent& World::browser(const std::string& username) {
    const std::string user = user_or_default(username);
    if (subject_.driven_browser(user))
        throw NotApplicable("only `authorize` goes through the target's own browser (`browser:` in the target file)");
    auto& browser = browsers_[user];
    if (!browser) {
        browser = std::make_unique<UserAgent>([this, user](const std::string& origin, const HttpRequest& request) {
            return send({origin, request}, browser_name(user));
        });
        browser->hints = subject_.page_hints();
    }
    return *browser;
}

Page& World::last_page(const std::string& username) { return pages_[user_or_default(username)]; }

void World::forget(const std::string& username) {
    subject_.forget_driven_browser(user_or_default(username));
    browsers_.erase(user_or_default(username));
    pages_.erase(user_or_default(username));
}

std::string World::user_or_default(const std::string& username) const {
    return username.empty() ? default_user_ : username;
}

Outcome World::send(const OutgoingRequest& outgoing, const std::string& from) {
    Outcome outcome = transmit(outgoing);
    record(outgoing, outcome, from);
    return outcome;
}

void World::record(const OutgoingRequest& outgoing, const Outcome& outcome, const std::string& from) {
    const Endpoints& endpoints = subject_.endpoints();
    // The resource server has a path of its own: `/api/…`, `/attask/…`.
    const std::string path = endpoints.api.empty() ? std::string() : split_url(endpoints.api).path();
    const std::string area = path.substr(0, path.find('/', 1)) + "/";
    const bool api = path.size() > 1 && outgoing.request.path().starts_with(area);
    recorder.add(outgoing, outcome, from, api ? "resource server" : "authorization server", subject_.clock().now());
}

void World::set_answer(const std::string& step, const Answer& answer) { answers_[step] = answer.tree; }

void World::refresh_views() {
    for (auto& [name, actor] : actors_) actor->refresh_view();
}

std::string browser_name(const std::string& username) {
    return username == "admin" ? "administrator" : username + "'s browser";
}

}  // namespace authrig::engine
