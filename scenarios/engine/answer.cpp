#include "engine/answer.hpp"

#include <algorithm>
#include <cctype>

#include "engine/url.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

std::string answer_lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

Node header_nodes(const Headers& headers) {
    Node out{Node::Map{}};
    for (const Header& field : headers) {
        const std::string name = answer_lower(field.name);
        const Node* before = out.find(name);
        out.set(name, Node(before ? before->string() + ", " + field.value : field.value));
    }
    return out;
}

/// The access token's header and claims when it is a JWT (RFC 9068); nothing otherwise.
void add_claims(Answer& answer, const Node& json) {
    const Node* token = json.find("access_token");
    if (!token || !token->is_string()) return;
    const std::string& jwt = token->string();
    const auto first = jwt.find('.');
    const auto second = jwt.find('.', first + 1);
    if (first == std::string::npos || second == std::string::npos) return;
    auto header = Node::from_json(base64_decode(jwt.substr(0, first)));
    const auto claims_text = base64_decode(jwt.substr(first + 1, second - first - 1));
    answer.set("claims_text", Node(claims_text));
    auto claims = Node::from_json(claims_text);
    if (!header || !claims || !header->is_map() || !claims->is_map()) return;
    answer.set("jwt_header", std::move(*header));
    answer.set("claims", std::move(*claims));
}

void add_page(Answer& answer, const std::string& url, const HttpResponse& response) {
    const auto type = response.headers.get("Content-Type");
    if (!type || answer_lower(*type).find("text/html") == std::string::npos) return;
    answer.page = read_page(url, response);
    Node page{Node::Map{}};
    page.set("kind", Node(page_kind(*answer.page)));
    page.set("title", Node(answer.page->title));
    page.set("text", Node(answer.page->text));
    Params fields;
    for (const Form& form : answer.page->forms) fields.insert(fields.end(), form.fields.begin(), form.fields.end());
    page.set("fields", params_node(fields));
    answer.set("page", std::move(page));
}

}  // namespace

std::optional<Node> Answer::at(std::string_view path) const {
    // Header names are matched as HTTP does it: without case (RFC 9110 section 5.1).
    for (const std::string_view prefix : {"header.", "headers."})
        if (path.starts_with(prefix)) return look_up(tree, "headers." + answer_lower(path.substr(prefix.size())));
    return look_up(tree, path);
}

int Answer::status() const {
    const Node* status = tree.find("status");
    return status && status->is_integer() ? static_cast<int>(std::get<std::int64_t>(status->value)) : 0;
}

Answer read_answer(const std::string& url, const HttpResponse& response) {
    Answer answer;
    answer.sent = true;
    answer.set("status", Node(std::int64_t{response.status}));
    answer.set("headers", header_nodes(response.headers));
    answer.set("body", Node(response.body));
    if (auto json = Node::from_json(response.body)) {
        add_claims(answer, *json);
        answer.set("json", std::move(*json));
    }
    const auto location = response.headers.get("Location");
    if (location && response.status >= 300 && response.status < 400)
        answer.set("redirect", redirect_node(std::string(*location)));
    add_page(answer, url, response);
    return answer;
}

Answer failed_answer(const TransportError& error) {
    Answer answer;
    answer.sent = true;
    answer.failure = to_string(error.kind);
    answer.set("failure", Node(answer.failure));
    return answer;
}

Node redirect_node(const std::string& location) {
    const Url url = split_url(location);
    Params params = parse_form(url.query());
    for (auto& pair : parse_form(url.fragment)) params.push_back(std::move(pair));
    Node out = params_node(params);
    out.set("url", Node(location.substr(0, location.find_first_of("?#"))));
    return out;
}

Node params_node(const Params& params) {
    Node out{Node::Map{}};
    for (const auto& [name, value] : params)
        if (!out.find(name)) out.set(name, Node(value));
    return out;
}

Node sent_node(const HttpRequest& request) {
    Node out = params_node(parse_form(request.query()));
    const auto type = request.headers.get("Content-Type");
    if (!type) return out;
    if (type->find("x-www-form-urlencoded") != std::string_view::npos) {
        for (const auto& [name, value] : parse_form(request.body)) out.set(name, Node(value));
    } else if (type->find("json") != std::string_view::npos) {
        if (const auto json = Node::from_json(request.body); json && json->is_map())
            for (const auto& entry : json->map()) out.set(entry.key, entry.value);
    }
    return out;
}

std::string page_kind(const Page& page) {
    // A login page that refuses stays a login page, whatever its status.
    if (page.form_with("password")) return "login";
    if (page.form_with("decision")) return "consent";
    for (const Form& form : page.forms)
        for (const auto& [name, value] : form.buttons)
            if (name == "decision" || value == "allow") return "consent";
    return page.status >= 400 ? "error" : "other";
}

}  // namespace authrig::engine
