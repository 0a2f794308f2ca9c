#include "target/target_file.hpp"

#include <fstream>
#include <sstream>

#include "engine/application_node.hpp"
#include "engine/corpus_language.hpp"
#include "engine/loading/value_check.hpp"
#include "engine/url.hpp"
#include "engine/yaml_reader.hpp"
#include "target/offers.hpp"
#include "target/target_keys.hpp"
#include "target/target_parts.hpp"

namespace authrig::engine {
namespace {

/// Reads the parts of one file; what cannot be read is complained of at its place.
class TargetReader {
public:
    TargetReader(const std::filesystem::path& file, const Node& root, Complaints& complaints)
        : folder_(file.parent_path()), root_(root), complaints_(complaints) {
        target_.file = file.string();
    }

    Target read() {
        target_.name = text("target");
        target_.issuer = text("issuer");
        target_.metadata_url = text("metadata");
        if (target_.metadata_url == "none") target_.has_metadata = false;
        if (!target_.has_metadata) target_.metadata_url.clear();
        complete(target_.metadata_url);
        if (const std::string dialect = text("dialect"); !dialect.empty()) target_.dialect = dialect;
        target_.profile = text("profile");
        target_.scope = text("scope");
        if (const Node* texts = at("error_page")) target_.error_page = read_texts(*texts);
        target_.is_built_in = said("built_in", false);
        if (const Node* members = at("resource"); members && members->is_map())
            for (const auto& entry : members->map()) target_.resource_members[entry.key] = text_of(entry.value);
        if (const Node* scopes = at("scopes")) target_.scope_words = read_scope_words(*scopes, complaints_);
        read_offers();
        read_endpoints();
        read_registration();
        read_people();
        each("applications", [&](const Node& node) { target_.applications.push_back(read_target_application(node)); });
        if (const Node* promises = at("promises")) target_.promises = read_promises(*promises, complaints_);
        target_.clock = read_hook(at("clock"));
        target_.clock_stands_still = said("clock.still", false);
        target_.reset = read_hook(at("reset"));
        target_.resets_each_case = said("reset.each_case", false);
        target_.side_by_side = said("side_by_side", true);
        if (const std::string ca = text("tls.ca"); !ca.empty()) target_.ca_file = (folder_ / ca).string();
        target_.plain_origin = text("tls.plain");
        each("skip", [&](const Node& node) { read_skip(node); });
        if (target_.issuer.empty() && (target_.endpoints.authorize.empty() && target_.endpoints.token.empty()))
            complaints_.add(root_.mark, "a target needs `issuer`, or `endpoints` with `authorize` and `token`");
        return std::move(target_);
    }

private:
    const Node* at(std::string_view path) const {
        const Node* node = &root_;
        while (node && !path.empty()) {
            const auto dot = path.find('.');
            node = node->find(path.substr(0, dot));
            path = dot == path.npos ? std::string_view{} : path.substr(dot + 1);
        }
        return node && !node->is_null() ? node : nullptr;
    }
    std::string text_of(const Node& node) const {
        try {
            return secret_text(node, folder_);
        } catch (const std::invalid_argument& missing) {
            complaints_.add(node.mark, missing.what());
            return {};
        }
    }
    std::string text(std::string_view path) const {
        const Node* node = at(path);
        return node ? text_of(*node) : std::string();
    }
    std::string member(const Node& node, std::string_view key) const {
        const Node* found = node.find(key);
        return found && !found->is_null() ? text_of(*found) : std::string();
    }
    bool said(std::string_view path, bool otherwise) const {
        const Node* node = at(path);
        return node && node->is_bool() ? std::get<bool>(node->value) : otherwise;
    }
    /// A map of these keys; else it is complained of.
    bool well_formed(const Node& node, std::span<const KeySpec> keys, std::string_view what) const {
        if (node.is_map()) {
            check_keys(node, keys, what, corpus_language(), complaints_);
            return true;
        }
        complaints_.add(node.mark, "expected a map: " + keys_in_words(keys));
        return false;
    }
    static std::string keys_in_words(std::span<const KeySpec> keys) {
        std::string out;
        for (const KeySpec& key : keys)
            if (key.name.find('.') == key.name.npos) out += (out.empty() ? "`" : ", `") + std::string(key.name) + "`";
        return out;
    }
    template <class Read>
    void each(std::string_view path, Read&& read) const {
        const Node* list = at(path);
        if (list && list->is_list())
            for (const Node& node : list->list()) read(node);
    }

    void read_offers() {
        if (const Node* offers = at("offers"); offers && offers->is_map())
            for (const auto& entry : offers->map()) {
                const std::vector<std::string> words = read_texts(entry.value);
                target_.offers[entry.key] = {words.begin(), words.end()};
            }
        settle_offers(target_, nullptr);
    }
    void read_endpoints() {
        Endpoints& e = target_.endpoints;
        e.authorize = text("endpoints.authorize");
        e.token = text("endpoints.token");
        e.revoke = text("endpoints.revoke");
        e.introspect = text("endpoints.introspect");
        e.jwks = text("endpoints.jwks");
        e.api = text("endpoints.api");
        e.login = text("endpoints.login");
        e.logout = text("endpoints.logout");
        e.setup = text("endpoints.setup");
        for (std::string* endpoint :
             {&e.authorize, &e.token, &e.revoke, &e.introspect, &e.jwks, &e.api, &e.login, &e.logout, &e.setup})
            complete(*endpoint);
    }
    /// A path stands for a URL at the issuer's origin.
    void complete(std::string& url) const {
        if (url.starts_with('/')) url = split_url(target_.issuer).origin + url;
    }
    void read_registration() {
        target_.registers = said("registration.enabled", true);
        target_.registration_endpoint = text("registration.endpoint");
        complete(target_.registration_endpoint);
        target_.initial_access_token = text("registration.initial_access_token");
        target_.registration = read_hook(at("registration.hook"));
        target_.unregistration = read_hook(at("registration.remove"));
    }
    void read_people() {
        const Node* users = at("users");
        if (users && users->is_map())
            for (const auto& entry : users->map()) {
                User user;
                if (!well_formed(entry.value, target_user_keys(), "key of a user")) continue;
                user.username = member(entry.value, "username");
                if (user.username.empty()) user.username = entry.key;
                user.password = member(entry.value, "password");
                user.id = {member(entry.value, "id")};
                if (user.id.empty()) user.id = {user.username};
                target_.users[entry.key] = std::move(user);
            }
        target_.pages = {text("login.username_field"),
                         text("login.password_field"),
                         text("consent.allow"),
                         text("consent.deny"),
                         {}};
        if (const Node* before = at("consent.before_allow")) target_.pages.before_allow = read_texts(*before);
        read_browser();
        const Hook request = read_hook(at("login.request"));
        target_.sign_in = {request.url, request.method, request.body, request.content_type};
    }
    void read_browser() {
        const Node* browser = at("browser");
        if (!browser) return;
        if (browser->is_scalar()) target_.browser_program = text_of(*browser);
        if (browser->is_map()) target_.webdriver_url = text("browser.webdriver");
        if (target_.browser_program.empty() && target_.webdriver_url.empty())
            complaints_.add(browser->mark, "expected `chromedriver`, or { webdriver: URL }");
        if (const Node* request = at("login.request"))
            complaints_.add(request->mark, "`browser` logs in by the page: leave `login: { request }` out");
    }
    TargetApplication read_target_application(const Node& node) const {
        TargetApplication out;
        if (!well_formed(node, target_application_keys(), "key of an application")) return out;
        try {
            out.application = read_application(node);
        } catch (const std::invalid_argument& mistake) {
            complaints_.add(node.mark, mistake.what());
        }
        out.application.id = {member(node, "client_id")};
        out.client_secret = member(node, "client_secret");
        out.private_key_pem = member(node, "private_key");
        out.kid = member(node, "kid");
        if (const std::string alg = member(node, "alg"); !alg.empty()) out.alg = alg;
        return out;
    }
    Hook read_hook(const Node* node) const {
        Hook hook;
        if (!node) return hook;
        if (!well_formed(*node, hook_keys(), "key of a hook")) return hook;
        if (const Node* command = node->find("command")) {
            hook.command = read_texts(*command);
            if (hook.command.size() == 1) hook.command = {"/bin/sh", "-c", hook.command.front()};
        }
        hook.url = member(*node, "url");
        complete(hook.url);
        if (const std::string method = member(*node, "method"); !method.empty()) hook.method = method;
        if (const Node* json = node->find("json")) hook.body = json->json();
        if (const Node* body = node->find("body")) {
            hook.body = body->text();
            hook.content_type = "application/x-www-form-urlencoded";
        }
        if (hook.empty()) complaints_.add(node->mark, "expected `command` or `url`");
        return hook;
    }
    void read_skip(const Node& node) {
        if (!well_formed(node, skip_keys(), "key of an entry of `skip`")) return;
        target_.skip.push_back(member(node, "cases"));
        target_.skip_reasons.push_back(member(node, "reason"));
    }

    std::filesystem::path folder_;
    const Node& root_;
    Complaints& complaints_;
    Target target_;
};

}  // namespace

std::optional<Target> load_target(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        diagnostics.push_back(
            {file.string(), 0, 0, "there is no such target file; `authrig init target` writes one", {}});
        return std::nullopt;
    }
    std::ostringstream text;
    text << in.rdbuf();
    const std::size_t before = diagnostics.size();
    const Node root = read_yaml(file.string(), text.str(), diagnostics);
    if (diagnostics.size() != before) return std::nullopt;
    Complaints complaints;
    if (root.is_map())
        check_keys(root, target_keys(), "key of a target", corpus_language(), complaints);
    else
        complaints.add(root.mark, "a target file is a map that begins with `target: NAME`");
    std::optional<Target> target;
    if (complaints.empty()) target = TargetReader(file, root, complaints).read();
    for (Diagnostic& diagnostic : complaints.take(file.string())) diagnostics.push_back(std::move(diagnostic));
    if (diagnostics.size() != before) return std::nullopt;
    return target;
}

}  // namespace authrig::engine
