#include "transport/request_target.hpp"

namespace authrig::transport {

bool to_origin_form(HttpRequest& request) {
    const std::string_view target = request.target;
    if (target.starts_with('/') || target == "*") return true;

    const auto colon = target.find("://");
    if (colon == std::string_view::npos) return false;
    const auto scheme = target.substr(0, colon);
    if (!iequals(scheme, "http") && !iequals(scheme, "https")) return false;

    const auto authority_and_rest = target.substr(colon + 3);
    const auto end = authority_and_rest.find_first_of("/?#");
    const auto authority = authority_and_rest.substr(0, end);
    if (authority.empty()) return false;
    request.headers.set("Host", std::string{authority});

    std::string origin{end == std::string_view::npos ? std::string_view{} : authority_and_rest.substr(end)};
    if (!origin.starts_with('/')) origin.insert(origin.begin(), '/');
    request.target = std::move(origin);
    return true;
}

}  // namespace authrig::transport
