#include <algorithm>
#include <array>

#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// The users that every test server has.
constexpr std::array<std::string_view, 4> usual_users{"jo", "sam", "mallory", "admin"};

bool names_usual_user(const FaultCall& call) {
    return std::ranges::find(usual_users, param_of(call.request, "username")) != usual_users.end();
}

bool refuses_password(const HttpResponse& response, const FaultCall& call) {
    return asks_for(call.request, "password") && json_string(response.body, "error") == "invalid_grant";
}

}  // namespace

std::span<const Fault> password_faults() {
    static const Fault faults[] = {
        {.id = "offers_password_grant",
         .summary = "The token endpoint takes passwords of users, though nobody chose that.",
         .breaks = &rfc9700::no_password_grant_server,
         .seam = Seam::rule,
         .implies = {&rfc6749::error_unsupported_grant_type, &rfc8414::grant_types_truthful},
         .settings = [](Settings& settings, const FaultCall&) { settings.password_grant = true; }},
        {.id = "tells_unknown_user_from_wrong_password",
         .summary = "Whoever sends a password learns whether there is a user of that name.",
         .breaks = &rfc6749::password_validated,
         .endpoint = "token",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (refuses_password(response, call) && !names_usual_user(call))
                     json_set(response.body, "error_description", "\"there is no user of that name\"");
             }},
        {.id = "calls_wrong_password_invalid_client",
         .summary = "A wrong password is answered as if the client had not authenticated.",
         .breaks = &rfc6749::password_validated,
         .endpoint = "token",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (refuses_password(response, call)) json_set(response.body, "error", "\"invalid_client\"");
             }},
        {.id = "lets_passwords_be_guessed",
         .summary = "Any number of passwords can be tried at the token endpoint.",
         .breaks = &rfc6749::password_brute_force,
         .seam = Seam::rule,
         .endpoint = "token",
         .settings = [](Settings& settings, const FaultCall&) { settings.wrong_guesses = 0; }},
    };
    return faults;
}

}  // namespace authrig::sim
