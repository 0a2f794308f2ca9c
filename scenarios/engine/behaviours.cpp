#include "engine/behaviours.hpp"

#include <algorithm>
#include <array>

namespace authrig::engine {

std::span<const Behaviour> behaviours() {
    static constexpr std::array<Behaviour, 19> all{{
        {"asks_for_consent", "asks for consent in every authorization"},
        {"names_client_on_login", "shows the application's name on its login page"},
        {"names_client_on_consent", "shows the application's name on its consent page"},
        {"one_login_page", "has a login page at an address of its own"},
        {"authorizes_by_post", "takes authorization requests by POST (RFC 6749 section 3.1: it may)"},
        {"requires_pkce_of_public_clients", "refuses an authorization request of a public client without PKCE"},
        {"s256_only", "takes no code challenge method but S256"},
        {"distinct_access_tokens",
         "never issues one access token twice (a signed JWT without jti may come again within a second)"},
        {"default_scope", "grants a default scope where none is asked for (RFC 6749 section 3.3: or refuses)"},
        {"always_reports_scope",
         "names the scope in every token answer (RFC 6749 section 5.1: it need not where nothing changed)"},
        {"refresh_by_scope", "gives a refresh token for the scope offline_access only"},
        {"resource_needs_scope", "has a resource that needs the scope read"},
        {"resource_of_each_user", "has a resource for each user, at the path users/ID below that of its resource"},
        {"revokes_access_tokens",
         "can revoke access tokens (RFC 7009 section 2: it should; self-contained ones live on till they expire)"},
        {"introspects_for_any_client", "lets every application that authenticates introspect"},
        {"introspects_by_bearer",
         "lets resource servers introspect with an access token (RFC 7662 section 2.1: it may)"},
        {"refuses_public_introspection",
         "answers public clients that introspect with an error (RFC 7662 section 2.1: or tells them nothing)"},
        {"limits_guesses",
         "refuses credentials after thirty wrong guesses (RFC 6749 section 2.3.1: how it protects itself is its "
         "choice)"},
        {"reuse_detection", "revokes the grant when a replaced refresh token comes again"},
    }};
    return all;
}

std::vector<std::string_view> behaviour_names() {
    std::vector<std::string_view> names;
    for (const Behaviour& behaviour : behaviours()) names.push_back(behaviour.name);
    return names;
}

std::string_view behaviour_sentence(std::string_view name) {
    const auto found = std::ranges::find(behaviours(), name, &Behaviour::name);
    return found == behaviours().end() ? std::string_view{} : found->sentence;
}

std::span<const std::string_view> offer_names() {
    static constexpr std::array<std::string_view, 9> names{
        "grant_types",
        "response_types",
        "response_modes",
        "code_challenge_methods",
        "scopes",
        "token_endpoint_auth_methods",
        "token_endpoint_auth_signing_alg_values",
        "revocation_endpoint_auth_methods",
        "introspection_endpoint_auth_methods",
    };
    return names;
}

}  // namespace authrig::engine
