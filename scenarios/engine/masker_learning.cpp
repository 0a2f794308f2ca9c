#include <array>

#include "authrig/client.hpp"
#include "engine/answer.hpp"
#include "engine/masker.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

/// Parameter and member names whose values are secret, and the label's word.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> secret_names{{
    {"access_token", "access_token"},
    {"refresh_token", "refresh_token"},
    {"code", "code"},
    {"code_verifier", "code_verifier"},
    {"client_secret", "client_secret"},
    {"secret", "client_secret"},
    {"password", "password"},
    {"private_key", "private_key"},
    {"jwt_token", "jwt"},
    {"assertion", "jwt"},
    {"client_assertion", "jwt"},
    {"csrf", "csrf"},
    {"csrf_token", "csrf"},
    {"ticket", "ticket"},
}};

void learn_members(Masker& masker, const Node& node) {
    if (node.is_list())
        for (const Node& element : node.list()) learn_members(masker, element);
    if (!node.is_map()) return;
    for (const auto& entry : node.map()) {
        for (const auto& [name, kind] : secret_names)
            if (entry.key == name && entry.value.is_string()) masker.learn(std::string(kind), entry.value.string());
        if (!entry.value.is_scalar()) learn_members(masker, entry.value);
    }
}

/// Only what a client could have got from a server, or made itself: a code that a scenario invented stays readable.
void learn_own(Masker& masker, const Node& sent) {
    for (const std::string_view name : {"code_verifier", "jwt_token", "assertion", "client_assertion"})
        if (const Node* value = sent.find(name); value && value->is_string()) {
            const bool jwt = name != "code_verifier";
            if (!jwt || value->string().find('.') != std::string::npos)
                masker.learn(jwt ? "jwt" : "code_verifier", value->string());
        }
    if (const Node* value = sent.find("password"); value && value->is_string())
        masker.learn("password", value->string());
}

void learn_cookies(Masker& masker, const HttpResponse& response) {
    for (const auto cookie : response.headers.all("Set-Cookie")) {
        const auto equals = cookie.find('=');
        if (equals == std::string_view::npos) continue;
        const auto value = cookie.substr(equals + 1, cookie.find(';') - equals - 1);
        masker.learn(cookie.substr(0, equals).find("csrf") == std::string_view::npos ? "session" : "csrf",
                     std::string(value));
    }
}

}  // namespace

void Masker::learn_from(const ExchangeRecord& exchange) {
    learn_own(*this, sent_node(exchange.request));
    if (!exchange.response) return;
    const HttpResponse& response = *exchange.response;
    learn_cookies(*this, response);
    if (const auto location = response.headers.get("Location"))
        learn_members(*this, redirect_node(std::string(*location)));
    if (const auto json = Node::from_json(response.body)) learn_members(*this, *json);
    if (const auto type = response.headers.get("Content-Type"); type && type->find("html") != std::string_view::npos)
        for (const Form& form : read_page(exchange.origin, response).forms) {
            Params hidden = form.fields;
            learn_members(*this, params_node(hidden));
        }
}

}  // namespace authrig::engine
