#include <algorithm>
#include <array>

#include "codec/form.hpp"
#include "codec/url.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// The server takes the requested URI for registered when `like` says that it resembles a registered one.
template <class Like>
void register_when(Application& application, const FaultCall& call, Like like) {
    const auto asked = param_of(call.request, "redirect_uri");
    const auto& uris = application.redirect_uris;
    if (std::ranges::any_of(uris, [&](const std::string& uri) { return like(uri, asked); }))
        application.redirect_uris.push_back(asked);
}

std::string_view without_query(std::string_view uri) { return uri.substr(0, uri.find('?')); }

bool same_but_port(std::string_view a, std::string_view b) {
    const auto left = codec::parse_url(a), right = codec::parse_url(b);
    return left && right && left->scheme == right->scheme && left->host == right->host && left->path == right->path;
}

/// As a parser sees it that undoes percent escapes and walks `..` before it compares.
std::string normalised(std::string_view uri) {
    std::string text = codec::percent_decode(uri, false).value_or(std::string(uri));
    const auto host = text.find("//") + 2;
    for (auto up = text.find("/../"); up != std::string::npos; up = text.find("/../")) {
        const auto segment = text.rfind('/', up - 1);
        if (segment == std::string::npos || segment < host) break;
        text.erase(segment, up + 3 - segment);
    }
    return text;
}

bool below_same_host(std::string_view a, std::string_view b) {
    const auto left = codec::parse_url(a), right = codec::parse_url(b);
    return left && right && right->host.ends_with("." + left->host) && left->path == right->path;
}

const std::vector<const Requirement*> other_words_for_exact{
    &rfc6749::redirect_uri_compared, &rfc9700::redirect_exact_match, &rfc8252::complete_uri_exact,
    &workfront::error_authorize_page, &rfc6749::invalid_redirect_not_followed};

constexpr std::array<std::string_view, 6> response_parameters{"code", "state", "domain",
                                                              "lane", "error", "error_description"};

}  // namespace

std::span<const Fault> redirect_uri_faults() {
    static const Fault faults[] = {
        {.id = "redirects_to_unregistered_uri",
         .summary = "A bad redirect URI is reported to that URI instead of on a page.",
         .breaks = &workfront::error_authorize_page,
         .seam = Seam::response,
         .endpoint = "authorize",
         .implies = {&rfc6749::invalid_redirect_not_followed, &rfc6749::error_no_redirect_bad_client,
                     &rfc6749::invalid_redirect_user_told, &rfc9700::server_no_open_redirector},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 const auto uri = param_of(call.request, "redirect_uri");
                 if (response.status != 400 || uri.empty()) return;
                 response.status = 303;
                 response.body.clear();
                 response.headers.remove("Content-Type");
                 response.headers.set("Location", codec::add_query(uri, {{"error", "invalid_request"}}));
             }},
        {.id = "compares_redirect_uri_by_prefix",
         .summary = "A redirect URI passes when it begins with a registered one.",
         .breaks = &rfc6749::redirect_uri_exact,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = other_words_for_exact,
         .application =
             [](Application& application, const FaultCall& call) {
                 register_when(application, call,
                               [](const auto& uri, const auto& asked) { return asked.starts_with(uri); });
             }},
        {.id = "compares_redirect_uri_without_case",
         .summary = "A redirect URI passes when it differs from a registered one in upper and lower case only.",
         .breaks = &rfc6749::redirect_uri_exact,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = other_words_for_exact,
         .application =
             [](Application& application, const FaultCall& call) {
                 register_when(application, call,
                               [](const auto& uri, const auto& asked) { return iequals(asked, uri); });
             }},
        {.id = "compares_redirect_uri_without_query",
         .summary = "A redirect URI passes when it differs from a registered one in its query only.",
         .breaks = &rfc6749::redirect_uri_exact,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = other_words_for_exact,
         .application =
             [](Application& application, const FaultCall& call) {
                 register_when(application, call, [](const auto& uri, const auto& asked) {
                     return without_query(uri) == without_query(asked);
                 });
             }},
        {.id = "compares_normalised_redirect_uri",
         .summary = "A redirect URI passes when it is a registered one after unescaping and walking its `..`.",
         .breaks = &rfc6749::redirect_uri_exact,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = other_words_for_exact,
         .application =
             [](Application& application, const FaultCall& call) {
                 register_when(application, call,
                               [](const auto& uri, const auto& asked) { return normalised(asked) == uri; });
             }},
        {.id = "compares_redirect_uri_without_port",
         .summary = "A redirect URI passes with any port, whatever its host.",
         .breaks = &rfc6749::redirect_uri_exact,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = other_words_for_exact,
         .application = [](Application& application,
                           const FaultCall& call) { register_when(application, call, same_but_port); }},
        {.id = "accepts_subdomains_of_redirect_uri",
         .summary = "A redirect URI passes when its host is below a registered one.",
         .breaks = &rfc6749::redirect_uri_exact,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = other_words_for_exact,
         .application = [](Application& application,
                           const FaultCall& call) { register_when(application, call, below_same_host); }},
        {.id = "forgets_second_redirect_uri",
         .summary = "Only the first registered redirect URI works.",
         .breaks = &workfront::app_redirect_urls,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = {&rfc6749::register_redirect_multiple},
         .application =
             [](Application& application, const FaultCall&) {
                 if (application.redirect_uris.size() > 1) application.redirect_uris.resize(1);
             }},
        {.id = "takes_first_of_several_redirect_uris",
         .summary = "A request that names no redirect URI goes to the first of several registered ones.",
         .breaks = &rfc6749::redirect_uri_absent_several,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .application =
             [](Application& application, const FaultCall& call) {
                 if (!has_param(call.request, "redirect_uri") && !application.redirect_uris.empty())
                     application.redirect_uris.resize(1);
             }},
        {.id = "refuses_other_loopback_ports",
         .summary = "A loopback redirect URI works on the registered port only.",
         .breaks = &rfc8252::loopback_any_port,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = {&rfc9700::loopback_port_variable},
         .settings = [](Settings& settings, const FaultCall&) { settings.loopback_port_any = false; }},
        {.id = "drops_query_of_redirect_uri",
         .summary = "The query of the registered redirect URI is lost in the answer.",
         .breaks = &rfc6749::redirect_uri_query_kept,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!leads_to_client(response)) return;
                 auto params = redirect_params(response);
                 std::erase_if(params, [](const auto& param) {
                     return std::ranges::find(response_parameters, param.first) == response_parameters.end();
                 });
                 set_redirect(response, redirect_base(response), params);
             }},
    };
    return faults;
}

}  // namespace authrig::sim
