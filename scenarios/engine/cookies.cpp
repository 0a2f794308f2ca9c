#include "engine/cookies.hpp"

namespace authrig::engine {

void attach_cookies(const UserAgent& browser, OutgoingRequest& outgoing) {
    const auto jar = browser.cookies.find(outgoing.origin);
    if (jar == browser.cookies.end() || outgoing.request.headers.has("Cookie")) return;
    std::string field;
    for (const auto& [name, value] : jar->second) field += (field.empty() ? "" : "; ") + name + "=" + value;
    if (!field.empty()) outgoing.request.headers.set("Cookie", field);
}

std::string csrf_cookie(const UserAgent& browser, const std::string& origin) {
    const auto jar = browser.cookies.find(origin);
    if (jar == browser.cookies.end()) return {};
    for (const auto& [name, value] : jar->second)
        if (name.find("csrf") != std::string::npos) return value;
    return {};
}

}  // namespace authrig::engine
