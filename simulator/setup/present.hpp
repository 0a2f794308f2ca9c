#pragma once

#include "setup/operations.hpp"
#include "users/session_store.hpp"

namespace authrig::sim {

/// Who asks, for a page.
struct SetupVisitor {
    const UserRecord* user = nullptr;
    const Session* session = nullptr;
};

// JSON: applications in the one shape, errors as {"error", "error_description", "fields": [{"field", "message"}]}.
[[nodiscard]] HttpResponse present_list_json(Exchange& exchange);
[[nodiscard]] HttpResponse present_json(const SetupOutcome& outcome);

// Pages.
[[nodiscard]] HttpResponse present_list_page(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome);
[[nodiscard]] HttpResponse present_new_page(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome,
                                            const codec::Params& sent);
[[nodiscard]] HttpResponse present_page(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome,
                                        const codec::Params& sent);

/// The fields of the application page's form as the JSON object that the API takes.
[[nodiscard]] nlohmann::json form_to_fields(const codec::Params& form, const Application* application);

}  // namespace authrig::sim
