#include "engine/subject.hpp"

#include "engine/url.hpp"

namespace authrig::engine {

std::string_view to_string(Capability capability) {
    switch (capability) {
        case Capability::clock:
            return "move its clock";
        case Capability::faults:
            return "arm faults";
        case Capability::revision:
            return "tell whether its store changed";
        case Capability::journal:
            return "tell which rules it applied";
        case Capability::keys:
            return "replace its signing key";
        case Capability::gathering:
            return "hold a request until others have come";
        case Capability::applications:
            return "register applications";
        case Capability::users:
            return "make users";
        case Capability::switches:
            return "change its switches and lifetimes";
    }
    return "do that";
}

namespace {

/// `https://as.example:8443/token` → `http://as.example/token`.
std::string by_plain_http(const std::string& url) {
    if (url.empty()) return url;
    const Url parts = split_url(url);
    std::string host = parts.origin.substr(std::min(parts.origin.size(), std::string_view("https://").size()));
    if (const auto colon = host.rfind(':'); colon != std::string::npos && host.find(']', colon) == std::string::npos)
        host.erase(colon);
    return "http://" + host + parts.target;
}

}  // namespace

Endpoints Subject::plain_endpoints() const {
    Endpoints out = endpoints();
    if (!out.token.starts_with("https:")) throw NotApplicable("the subject does not speak TLS");
    for (std::string* url : {&out.authorize, &out.token, &out.jwt_exchange, &out.revoke, &out.introspect, &out.jwks,
                             &out.metadata, &out.api, &out.login, &out.logout, &out.setup})
        *url = by_plain_http(*url);
    return out;
}

const ScopeWords& Subject::scopes() const {
    static const ScopeWords as_they_are;
    return as_they_are;
}

void Subject::lacks(Capability capability) {
    throw NotApplicable("the subject cannot " + std::string(to_string(capability)));
}

}  // namespace authrig::engine
