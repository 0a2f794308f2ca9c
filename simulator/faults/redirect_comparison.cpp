#include <algorithm>

#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Comparisons of redirect URIs that clean them up first: what the browser makes of the address is another thing.

namespace authrig::sim {
namespace {

/// The requested URI passes when both are the same after `Clean`.
template <auto Clean>
void compare_after(Application& application, const FaultCall& call) {
    const auto asked = param_of(call.request, "redirect_uri");
    if (asked.empty()) return;
    const auto cleaned = Clean(asked);
    if (std::ranges::any_of(application.redirect_uris, [&](const auto& uri) { return Clean(uri) == cleaned; }))
        application.redirect_uris.push_back(asked);
}

std::string without_userinfo(std::string uri) {
    const auto authority = uri.find("://");
    if (authority == std::string::npos) return uri;
    const auto at = uri.find('@', authority), path = uri.find('/', authority + 3);
    return at == std::string::npos || at > path ? uri : uri.erase(authority + 3, at - authority - 2);
}

std::string without_fragment(std::string uri) { return uri.substr(0, uri.find('#')); }
std::string without_last_slash(std::string uri) {
    while (uri.ends_with('/')) uri.pop_back();
    return uri;
}
std::string percent_decoded(std::string uri) { return codec::percent_decode(uri, false).value_or(uri); }
std::string without_scheme(std::string uri) { return uri.substr(std::min(uri.find("://"), uri.size())); }
std::string without_default_port(std::string uri) {
    const auto at = uri.find(":443/");
    return at == std::string::npos ? uri : uri.erase(at, 4);
}

std::string without_blanks(std::string uri) {
    std::erase_if(uri, [](unsigned char c) { return c <= ' '; });
    return uri;
}

/// `/x/../cb` and `/./cb` become `/cb`.
std::string without_dot_segments(std::string uri) {
    for (std::size_t at; (at = uri.find("/./")) != std::string::npos;) uri.erase(at, 2);
    for (std::size_t at; (at = uri.find("/../")) != std::string::npos && at > 0;) {
        const auto before = uri.rfind('/', at - 1);
        if (before == std::string::npos) return uri;
        uri.erase(before, at + 3 - before);
    }
    return uri;
}

const std::vector<const Requirement*> other_words_for_comparison{
    &rfc6749::redirect_uri_compared, &rfc9700::redirect_exact_match, &rfc8252::complete_uri_exact,
    &workfront::error_authorize_page, &rfc6749::redirect_uri_no_fragment};

/// A fault that compares after some cleaning.
Fault lax_comparison(std::string_view id, std::string_view summary, void (*hook)(Application&, const FaultCall&)) {
    return {.id = id,
            .summary = summary,
            .breaks = &rfc6749::redirect_uri_exact,
            .seam = Seam::rule,
            .endpoint = "authorize",
            .implies = other_words_for_comparison,
            .application = hook};
}

}  // namespace

std::span<const Fault> redirect_comparison_faults() {
    static const Fault faults[] = {
        // https://github.com/keycloak/keycloak/issues/49109
        lax_comparison("ignores_user_info_of_redirect_uri",
                       "A redirect URI passes whatever stands before the @ of its authority.",
                       &compare_after<&without_userinfo>),
        // https://github.com/spring-attic/spring-security-oauth/issues/155
        lax_comparison("resolves_dot_segments_of_redirect_uri",
                       "A redirect URI passes when it leads to a registered one by way of dot segments.",
                       &compare_after<&without_dot_segments>),
        // https://github.com/oauthjs/node-oauth2-server/issues/637
        lax_comparison("ignores_fragment_of_redirect_uri", "A redirect URI passes with any fragment.",
                       &compare_after<&without_fragment>),
        lax_comparison("ignores_last_slash_of_redirect_uri", "A redirect URI passes with a slash more at its end.",
                       &compare_after<&without_last_slash>),
        lax_comparison("decodes_redirect_uri_before_comparing",
                       "A redirect URI passes when it is a registered one after percent-decoding.",
                       &compare_after<&percent_decoded>),
        lax_comparison("ignores_scheme_of_redirect_uri", "A redirect URI passes with http where https is registered.",
                       &compare_after<&without_scheme>),
        lax_comparison("adds_default_port_to_redirect_uri",
                       "A redirect URI passes with the port that https has anyway.",
                       &compare_after<&without_default_port>),
        lax_comparison("trims_redirect_uri", "A redirect URI passes with blanks and line breaks around it.",
                       &compare_after<&without_blanks>),
        {.id = "sends_public_clients_without_redirect_uris_anywhere",
         .summary = "A public client for which nothing is registered gets its code wherever it likes.",
         .breaks = &rfc6749::register_redirect_public,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = {&rfc6749::redirect_uri_compared},
         .application =
             [](Application& application, const FaultCall& call) {
                 const auto asked = param_of(call.request, "redirect_uri");
                 if (application.redirect_uris.empty() && !asked.empty()) application.redirect_uris.push_back(asked);
             }},
        // https://github.com/spring-attic/spring-security-oauth/issues/349
        {.id = "encodes_query_of_redirect_uri_again",
         .summary = "Escapes in the query of the redirect URI are escaped once more in the answer.",
         .breaks = &rfc6749::redirect_uri_query_kept,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!leads_to_client(response)) return;
                 auto location = std::string(response.headers.get("location").value_or(""));
                 const auto answer = std::min(location.find("code="), location.find("error="));
                 for (auto at = location.find('%'); at < answer && at != std::string::npos;
                      at = location.find('%', at + 3))
                     location.insert(at + 1, "25");
                 response.headers.set("Location", location);
             }},
        // https://github.com/spring-attic/spring-security-oauth/issues/404
        {.id = "decodes_query_of_redirect_uri",
         .summary = "Escapes in the query of the redirect URI are decoded in the answer.",
         .breaks = &rfc6749::redirect_uri_query_kept,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!leads_to_client(response)) return;
                 const auto location = std::string(response.headers.get("location").value_or(""));
                 const auto begin = location.find('?');
                 const auto answer = std::min(location.find("code="), location.find("error="));
                 if (begin == std::string::npos || answer == std::string::npos || answer < begin) return;
                 const auto query = location.substr(begin, answer - begin);
                 response.headers.set("Location", location.substr(0, begin) +
                                                      codec::percent_decode(query, false).value_or(query) +
                                                      location.substr(answer));
             }},
    };
    return faults;
}

}  // namespace authrig::sim
