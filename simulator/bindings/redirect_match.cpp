#include "bindings/redirect_match.hpp"

#include "codec/url.hpp"

namespace authrig::sim {

bool redirect_uri_matches(std::string_view registered, std::string_view requested, bool any_loopback_port) {
    if (registered == requested) return true;
    if (!any_loopback_port) return false;
    const auto a = codec::parse_url(registered);
    const auto b = codec::parse_url(requested);
    return a && b && a->scheme == "http" && a->is_loopback_address() && a->scheme == b->scheme && a->host == b->host &&
           a->userinfo == b->userinfo && !b->has_userinfo && a->path == b->path && a->query == b->query &&
           a->has_query == b->has_query && !b->has_fragment;
}

}  // namespace authrig::sim
