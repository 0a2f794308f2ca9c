#include "faults/edit_jwt.hpp"

#include "codec/base64.hpp"
#include "core/cites.hpp"
#include "faults/edit_request.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view jwt_params[] = {"client_assertion", "assertion", "jwt_token"};

std::string_view jwt_param(const HttpRequest& request) {
    for (const auto name : jwt_params)
        if (has_param(request, name)) return name;
    return {};
}

}  // namespace

void rewrite_jwt_text(HttpRequest& request, const std::function<void(std::string&)>& change) {
    const auto name = jwt_param(request);
    if (name.empty()) return;
    const auto before = param_of(request, name);
    auto text = before;
    change(text);
    if (text != before) set_param(request, name, text);
}

void rewrite_jwt(HttpRequest& request, const std::function<void(JwtParts&)>& change) {
    rewrite_jwt_text(request, [&](std::string& jwt) {
        const auto first = jwt.find('.'), last = jwt.rfind('.');
        if (first == last) return;
        const auto text = std::string_view(jwt);
        const auto header = codec::base64url_decode(text.substr(0, first));
        const auto claims = codec::base64url_decode(text.substr(first + 1, last - first - 1));
        if (!header || !claims) return;
        JwtParts parts{*header, *claims};
        change(parts);
        if (parts.header == *header && parts.claims == *claims) return;
        jwt = codec::base64url_encode(parts.header) + '.' + codec::base64url_encode(parts.claims) + jwt.substr(last);
    });
}

void rewrite_claims(HttpRequest& request, const std::function<void(std::string&)>& change) {
    rewrite_jwt(request, [&](JwtParts& parts) { change(parts.claims); });
}

std::string jwt_in(const HttpRequest& request) {
    const auto name = jwt_param(request);
    return name.empty() ? std::string() : param_of(request, name);
}

std::string jwt_header_in(const HttpRequest& request) {
    const auto jwt = jwt_in(request);
    return codec::base64url_decode(std::string_view(jwt).substr(0, jwt.find('.'))).value_or("");
}

const std::vector<SkippedRule>& jwt_signature_unseen() {
    static const std::string id(rfc7523::signature_verified.id);
    static const std::vector<SkippedRule> rules{{id, "jwt_exchange"}, {id, "jwt_bearer"}, {id, "client_assertion"}};
    return rules;
}

}  // namespace authrig::sim
