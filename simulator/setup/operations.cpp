#include "setup/operations.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "apps/app_type_traits.hpp"
#include "apps/application_json.hpp"
#include "apps/validate_application.hpp"
#include "core/cites.hpp"
#include "core/register_application.hpp"

namespace authrig::sim {
namespace {

constexpr Refusal foreign_field{"invalid_client_metadata", "a field belongs to another type of application", 422};
constexpr Refusal limit_reached{"limit_reached", "there are ten applications already: delete one first", 409};

SetupOutcome refuse_fields(FieldErrors errors) {
    SetupOutcome outcome{.status = 422, .error = "a field is not acceptable"};
    outcome.field_errors = std::move(errors);
    return outcome;
}

/// Reads and validates; a field of another type is a named requirement of its own.
FieldErrors take_fields(Exchange& exchange, const nlohmann::json& fields, Application& into) {
    auto errors = read_application(fields, into);
    const bool only_own = std::ranges::none_of(errors, &FieldError::foreign);
    if (!exchange.rules().require({workfront::app_type_fields}, only_own, foreign_field)) std::erase_if(errors, [](const FieldError& error) { return error.foreign; });
    auto problems = validate_application(into, exchange.dialect(), exchange.rules(), exchange.settings().http_redirect_uris);
    errors.insert(errors.end(), problems.begin(), problems.end());
    return errors;
}

}  // namespace

SetupOutcome create_application(Exchange& exchange, const nlohmann::json& fields) {
    // workfront/app-limit-ten
    if (auto no = exchange.rules().require({workfront::app_limit_ten}, !exchange.tenant.applications.full(), limit_reached))
        return {.status = no->status, .error = no->description};
    Application draft;
    auto errors = take_fields(exchange, fields, draft);
    if (!fields.contains("type")) errors.insert(errors.begin(), {"type", "must be `web`, `spa` or `m2m`"});
    if (!errors.empty()) return refuse_fields(std::move(errors));
    exchange.faults.on_application(draft);
    auto registered = install_application(exchange.tenant, std::move(draft));
    return {.status = 201,
            .application = exchange.tenant.applications.find(registered.application.id.value),
            .new_secret = std::move(registered.client_secret),
            .notice = "Created. Fill in the remaining fields and save."};
}

SetupOutcome change_application(Exchange& exchange, Application& application, const nlohmann::json& fields) {
    Application changed = application;
    auto errors = take_fields(exchange, fields, changed);
    if (changed.type != application.type) errors.push_back({"type", "cannot be changed"});
    if (!errors.empty()) {
        auto outcome = refuse_fields(std::move(errors));
        outcome.application = &application;
        return outcome;
    }
    exchange.faults.on_application(changed);
    application = std::move(changed);
    ++exchange.tenant.application_revision;
    return {.application = &application, .notice = "Saved."};
}

SetupOutcome delete_application(Exchange& exchange, const Application& application) {
    remove_application(exchange.tenant, std::string(application.id.value));
    return {.status = 204, .notice = "Deleted."};
}

}  // namespace authrig::sim
