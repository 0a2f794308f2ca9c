#include "endpoints/bearer_token.hpp"

#include <algorithm>

#include "codec/form.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view form_media_type = "application/x-www-form-urlencoded";

/// Every `access_token` of a form or query (RFC 6750 sections 2.2 and 2.3).
void read_named(std::string_view form, bool taken, BearerToken& bearer) {
    for (const auto& [name, value] : codec::parse_form(form).value_or(codec::Params{})) {
        if (name != "access_token") continue;
        if (taken) bearer.token = value;
        ++bearer.times;
    }
}

/// RFC 6750 section 2.2: a form, and a method whose body has a meaning.
bool has_form(const HttpRequest& request) {
    const auto type = request.headers.get("content-type").value_or("");
    return request.method != "GET" && iequals(type.substr(0, form_media_type.size()), form_media_type);
}

}  // namespace

std::optional<std::string_view> after_bearer(std::string_view authorization) {
    constexpr std::string_view scheme = "bearer";
    if (!iequals(authorization.substr(0, scheme.size()), scheme)) return std::nullopt;
    authorization.remove_prefix(scheme.size());
    if (!authorization.empty() && authorization.front() != ' ') return std::nullopt;
    authorization.remove_prefix(std::min(authorization.find_first_not_of(' '), authorization.size()));
    return authorization;
}

BearerToken read_bearer_token(const Exchange& exchange) {
    const auto& request = exchange.request;
    const auto& settings = exchange.settings();
    const bool session_id = exchange.dialect().api_header == ApiHeader::session_id;
    BearerToken bearer;
    for (const auto value : request.headers.all(session_id ? "sessionID" : "authorization")) {
        const auto token = session_id ? std::optional(value) : after_bearer(value);
        if (!token) continue;
        bearer.token = *token;
        ++bearer.times;
    }
    if (session_id) return bearer;
    // Where the query or a form does not count, a token there is none; beside one in the header it makes the request
    // ambiguous all the same (RFC 6750 section 2: not more than one method).
    const bool in_header = bearer.times > 0;
    if (settings.api_form_token ? has_form(request) : in_header)
        read_named(request.body, settings.api_form_token, bearer);
    const int before_query = bearer.times;
    if (settings.api_query_token || in_header) read_named(request.query(), settings.api_query_token, bearer);
    bearer.in_query = settings.api_query_token && bearer.times > before_query;
    return bearer;
}

}  // namespace authrig::sim
