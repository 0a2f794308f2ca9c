#pragma once

#include <string>

#include "engine/world.hpp"

namespace authrig::engine {

/// `AuthorizationRequest` is how one walk through the authorization endpoint goes.
struct AuthorizationRequest {
    Edits edits;
    std::string user;  ///< empty: the scenario's; `nobody`: a page stays unfilled
    bool allow = true;
    std::string stop_at;  ///< `login`, `consent` or nothing
    bool post = false;    ///< the request is a form post (RFC 6749 section 3.1)
};

/// The actor makes a request, the browser walks it through the pages, and the actor reads the callback.
[[nodiscard]] Answer authorize_in_browser(World& world, Actor& actor, const AuthorizationRequest& request);

/// The answer of a navigation: its last response, and where it ended.
[[nodiscard]] Answer read_browse(World& world, const std::string& user, const Browse& browse);

}  // namespace authrig::engine
