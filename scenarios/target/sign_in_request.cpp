#include "target/sign_in_request.hpp"

#include "authrig/node.hpp"
#include "engine/url.hpp"
#include "target/discovery.hpp"

namespace authrig::engine {
namespace {

std::string within_json(const std::string& value) {
    const std::string quoted = Node(value).json();
    return quoted.substr(1, quoted.size() - 2);
}

}  // namespace

std::string sign_in_body(const SignIn& how, const Person& person) {
    const bool form = how.content_type.find("form") != std::string::npos;
    std::string text = how.body;
    for (const auto& [mark, value] : {std::pair{std::string("{username}"), person.username},
                                      std::pair{std::string("{password}"), person.password}}) {
        const std::string put = form ? form_encode(value) : within_json(value);
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + put.size()))
            text.replace(at, mark.size(), put);
    }
    return text;
}

void send_sign_in(UserAgent& browser, const SignIn& how, const Person& person) {
    HttpRequest request;
    request.method = how.method;
    request.target = split_url(how.url).target;
    request.body = sign_in_body(how, person);
    request.headers.set("Content-Type", how.content_type);
    const auto response = browser.request(how.url, request);
    if (!response || response->status >= 400)
        throw TargetProblem(TargetProblem::Kind::configuration,
                            "`login: { request }` does not sign in " + person.username);
}

}  // namespace authrig::engine
