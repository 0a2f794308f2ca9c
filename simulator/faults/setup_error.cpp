#include "faults/edit_json.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A hook that answers with another status.
template <int From, int To>
void restate(HttpResponse& response, const FaultCall&) {
    if (response.status == From) response.status = To;
}

}  // namespace

std::span<const Fault> setup_error_faults() {
    static const Fault faults[] = {
        {.id = "setup_answers_anybody",
         .summary = "Users who are no administrators may manage applications.",
         .breaks = &workfront::app_admin_only,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&workfront::error_setup, &workfront::app_license},
         .skips = {{std::string(workfront::app_admin_only.id), "setup"},
                   {std::string(workfront::app_license.id), "setup"}}},
        {.id = "setup_hides_name_of_bad_field",
         .summary = "A refused field is not named.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_type_fields, &workfront::app_name_required},
         .response = [](HttpResponse& response, const FaultCall&) { json_remove(response.body, "fields"); }},
        {.id = "setup_answers_bad_field_with_400",
         .summary = "A wrong field is answered with 400, not 422.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_type_fields, &workfront::app_name_required, &workfront::app_public_keys_add},
         .response = &restate<422, 400>},
        {.id = "setup_answers_bad_field_with_500",
         .summary = "A wrong field is answered as the server's failure.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_type_fields, &workfront::app_name_required, &workfront::app_public_keys_add},
         .response = &restate<422, 500>},
        {.id = "setup_answers_eleventh_with_400",
         .summary = "The eleventh application is answered with 400, not 409.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_limit_ten},
         .response = &restate<409, 400>},
        {.id = "setup_answers_nobody_with_403",
         .summary = "Who is not logged in gets 403, not 401.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .response = &restate<401, 403>},
        {.id = "setup_answers_forbidden_with_404",
         .summary = "Who may not manage applications is told that there are none.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_admin_only, &workfront::app_license},
         .response = &restate<403, 404>},
    };
    return faults;
}

}  // namespace authrig::sim
