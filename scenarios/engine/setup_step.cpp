#include "engine/setup_step.hpp"

#include "engine/cookies.hpp"
#include "engine/edits.hpp"
#include "engine/sign_in.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

constexpr std::string_view setup_default_user = "admin";

}  // namespace

SetupStep::SetupStep(std::string_view name, std::string_view summary, std::vector<KeySpec> own)
    : shape_{name, summary, std::move(own)} {
    shape_.keys.insert(shape_.keys.end(), {{"user", ValueType::string, "who does it; `nobody`: not signed in"},
                                           {"app", ValueType::string, "the actor whose application is meant"},
                                           {"client_id", ValueType::text, "any other application"},
                                           {"json", ValueType::any, "this body instead"},
                                           {"headers", ValueType::map, "header fields"}});
}

std::string SetupStep::summary(const StepContext& context) const {
    const std::string user = context.text("user", setup_default_user);
    return user + " " + context.spec.kind + (context.spec.actor.empty() ? "" : " " + context.spec.actor);
}

Prepared SetupStep::setup_request(const StepContext& context, std::string method, const std::string& path,
                                  const Node& json) {
    const std::string& setup = context.world.subject().endpoints().setup;
    if (setup.empty()) throw NotApplicable("the subject has no API to set applications up");
    const std::string user = context.text("user", setup_default_user);
    ensure_signed_in(context.world, user);
    const Url url = split_url(setup + path);
    Prepared prepared{{url.origin, {}}, browser_name(user)};
    HttpRequest& request = prepared.outgoing.request;
    request.method = std::move(method);
    request.target = url.target;
    const Node* instead = context.argument("json");
    const Node nothing_to_say{Node::Map{}};
    const bool bare = json.is_null() && request.method == "POST";
    if (const Node& body = instead ? *instead : bare ? nothing_to_say : json; !body.is_null()) {
        request.body = body.json();
        request.headers.set("Content-Type", "application/json");
    }
    for (const auto& [name, value] : read_pairs(context.argument("headers"))) request.headers.set(name, value);
    const UserAgent& browser = context.world.browser(user);
    attach_cookies(browser, prepared.outgoing);
    if (const std::string token = csrf_cookie(browser, url.origin); !token.empty() && request.method != "GET")
        request.headers.set("X-CSRF-Token", token);
    return prepared;
}

Actor& SetupStep::meant(const StepContext& context) {
    return context.world.actor(context.text("app", context.spec.actor));
}

std::string SetupStep::application_path(const StepContext& context) {
    const std::string id =
        context.argument("client_id") ? context.text("client_id") : meant(context).app.config().client_id;
    return "/" + percent_encode(id);
}

Answer SetupStep::read_application_now(const StepContext& context) {
    Prepared prepared = setup_request(context, "GET", application_path(context));
    prepared.outgoing.request.body.clear();
    prepared.outgoing.request.headers.remove("Content-Type");
    return read_outcome(prepared, context.world.send(prepared.outgoing, prepared.from));
}

}  // namespace authrig::engine
