#include "engine/cookies.hpp"
#include "engine/edits.hpp"
#include "engine/sign_in.hpp"
#include "engine/step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

class HttpStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "http",
            .summary = "any request",
            .keys = {{"url", ValueType::string, "path or URL", {}, true},
                     {"method", ValueType::string, "default: GET, with a body POST"},
                     {"query", ValueType::map, "added to the query string"},
                     {"headers", ValueType::map, "header fields"},
                     {"form", ValueType::map, "a form body; a list gives a parameter several times"},
                     {"json", ValueType::any, "a JSON body"},
                     {"body", ValueType::text, "a raw body"},
                     {"content_type", ValueType::string, "Content-Type of the body"},
                     {"as_user", ValueType::string, "with the cookies of that browser"}},
            .takes_scalar = true,
            .scalar_key = "url"};
        return shape;
    }
    std::optional<Prepared> prepare(const StepContext& context) const override {
        Prepared prepared{address(context), "ClientApp"};
        HttpRequest& request = prepared.outgoing.request;
        add_body(context, request);
        request.method = context.text("method", request.body.empty() ? "GET" : "POST");
        context.world.subject().scopes().put_into(request);
        for (const auto& [name, value] : read_pairs(context.argument("headers"))) request.headers.set(name, value);
        if (const std::string user = context.text("as_user"); !user.empty()) {
            ensure_signed_in(context.world, user);
            attach_cookies(context.world.browser(user), prepared.outgoing);
            prepared.from = browser_name(user);
        }
        return prepared;
    }
    /// What a raw request should get is the scenario's to say.
    std::optional<std::string> failure(const Answer&) const override { return std::nullopt; }
    std::string summary(const StepContext& context) const override {
        return "http " + context.text("method", "GET") + " " + context.text("url");
    }

private:
    static OutgoingRequest address(const StepContext& context) {
        Url url = split_url(context.text("url"));
        if (url.origin.empty()) url.origin = split_url(context.world.subject().endpoints().token).origin;
        OutgoingRequest out;
        out.origin = url.origin;
        out.request.target = url.target;
        if (const std::string query = write_form(read_pairs(context.argument("query"))); !query.empty())
            out.request.target += (url.query().empty() ? "?" : "&") + query;
        return out;
    }
    static void add_body(const StepContext& context, HttpRequest& request) {
        std::string type;
        if (const Node* form = context.argument("form")) {
            request.body = write_form(read_pairs(form));
            type = "application/x-www-form-urlencoded";
        } else if (const Node* json = context.argument("json")) {
            request.body = json->json();
            type = "application/json";
        }
        if (context.argument("body")) request.body = context.text("body");
        type = context.text("content_type", type);
        if (!type.empty()) request.headers.set("Content-Type", type);
    }
};

}  // namespace

const Step& http_step() {
    static const HttpStep instance;
    return instance;
}

}  // namespace authrig::engine
