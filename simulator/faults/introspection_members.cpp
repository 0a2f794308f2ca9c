#include <algorithm>
#include <cstdint>
#include <string>

#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/family.hpp"

// What introspection answers say, member by member (RFC 7662 section 2.2).

namespace authrig::sim {
namespace {

/// A hook that changes what is said of an active, or of an inactive token.
template <bool Active, auto Change>
void change_statement(HttpResponse& response, const FaultCall&) {
    if (json_value(response.body, "active") == (Active ? "true" : "false")) Change(response.body);
}

void count_milliseconds(std::string& body) {
    for (const std::string_view name : {"exp", "iat"})
        if (json_has(body, name)) json_set(body, name, json_value(body, name) + "000");
}

void number_active(std::string& body) {
    if (json_has(body, "active")) json_set(body, "active", json_value(body, "active") == "true" ? "1" : "0");
}

void put_commas_into_scope(std::string& body) {
    auto scope = json_string(body, "scope");
    std::ranges::replace(scope, ' ', ',');
    if (!scope.empty()) json_set(body, "scope", codec::json_quote(scope));
}

void begin_now(HttpResponse& response, const FaultCall& call) {
    if (json_has(response.body, "iat")) json_set(response.body, "iat", std::to_string(to_numeric_date(call.now)));
}

/// Only refresh tokens have no token_type.
void end_thirty_days_after_issue(std::string& body) {
    constexpr std::int64_t thirty_days = 30 * 24 * 3600;
    const auto issued = json_value(body, "iat");
    if (json_has(body, "exp") && !issued.empty() && !json_has(body, "token_type"))
        json_set(body, "exp", std::to_string(std::stoll(issued) + thirty_days));
}

}  // namespace

std::span<const Fault> introspection_members_faults() {
    static const Fault faults[] = {
        {.id = "says_times_in_milliseconds",
         .summary = "exp and iat count milliseconds.",
         .breaks = &rfc7662::times_integer,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<true, &count_milliseconds>},
        {.id = "says_times_as_dates",
         .summary = "exp is a date in words of RFC 3339.",
         .breaks = &rfc7662::times_integer,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             &change_statement<true, [](std::string& body) { json_set(body, "exp", "\"2026-01-15T13:00:00Z\""); }>},
        {.id = "says_time_of_asking_as_iat",
         .summary = "iat is the time of the question.",
         .breaks = &rfc7662::times_integer,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &begin_now},
        {.id = "counts_end_of_refresh_token_from_its_issue",
         .summary = "exp of a refresh token is thirty days after its own issue, though its whole line ends earlier.",
         .breaks = &rfc7662::times_integer,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<true, &end_thirty_days_after_issue>},
        {.id = "says_active_as_number",
         .summary = "active is 1 or 0.",
         .breaks = &rfc7662::active_present,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::inactive_for_unknown},
         .response = [](HttpResponse& response, const FaultCall&) { number_active(response.body); }},
        {.id = "wraps_introspection",
         .summary = "What is said of the token stands in a member of the answer.",
         .breaks = &rfc7662::active_present,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<true, [](std::string& body) { body = "{\"token\":" + body + "}"; }>},
        {.id = "says_scope_with_commas",
         .summary = "The scopes are separated by commas.",
         .breaks = &rfc7662::scope_string,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<true, &put_commas_into_scope>},
        {.id = "says_kind_as_token_type",
         .summary = "token_type tells access_token instead of the type of its issue.",
         .breaks = &rfc7662::token_type_correct,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             &change_statement<true, [](std::string& body) { json_set(body, "token_type", "\"access_token\""); }>},
        {.id = "says_aud_as_object",
         .summary = "aud is an object.",
         .breaks = &rfc7662::aud_form,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             &change_statement<true, [](std::string& body) { json_set(body, "aud", R"({"id":"https://api.test"})"); }>},
        {.id = "says_aud_as_list_of_numbers",
         .summary = "aud is a list of numbers.",
         .breaks = &rfc7662::aud_form,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<true, [](std::string& body) { json_set(body, "aud", "[17,4]"); }>},
        {.id = "says_client_as_sub",
         .summary = "sub is the client although the token speaks for a user.",
         .breaks = &rfc7519::sub_unique,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             &change_statement<true, [](std::string& body) { json_set(body, "sub", json_value(body, "client_id")); }>},
        {.id = "names_user_of_inactive_tokens",
         .summary = "An inactive answer still tells whose token it was.",
         .breaks = &rfc7662::inactive_says_nothing_more,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<false, [](std::string& body) { json_set(body, "username", "\"jo\""); }>},
        {.id = "tells_end_of_inactive_tokens",
         .summary = "An inactive answer tells when the token ended.",
         .breaks = &rfc7662::inactive_says_nothing_more,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_statement<false, [](std::string& body) { json_set(body, "exp", "1768482000"); }>},
    };
    return faults;
}

}  // namespace authrig::sim
