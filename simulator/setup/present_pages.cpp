#include <nlohmann/json.hpp>

#include "apps/app_type_traits.hpp"
#include "apps/application_json.hpp"
#include "endpoints/browser.hpp"
#include "pages/application_page.hpp"
#include "pages/applications_page.hpp"
#include "pages/new_application_page.hpp"
#include "setup/present.hpp"

namespace authrig::sim {
namespace {

pages::SetupFrame setup_frame(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome) {
    pages::SetupFrame frame{.base = local_path(exchange.tenant, exchange.dialect().paths.setup),
                            .csrf = visitor.session ? visitor.session->csrf : "",
                            .user_name = visitor.user->user.display_name,
                            .logout_path = local_path(exchange.tenant, exchange.dialect().paths.logout),
                            .notice = outcome.notice,
                            .error = outcome.field_errors.empty() ? outcome.error : ""};
    for (const auto& problem : outcome.field_errors) frame.problems.push_back({problem.field, problem.message});
    return frame;
}

std::vector<std::string> split_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::string line;
    for (const char c : text + "\n") {
        if (c != '\n' && c != '\r') line += c;
        else if (!line.empty()) lines.push_back(std::move(line)), line.clear();
    }
    return lines;
}

int page_status(const SetupOutcome& outcome) { return outcome.status == 201 || outcome.status == 204 ? 200 : outcome.status; }

}  // namespace

nlohmann::json form_to_fields(const codec::Params& form, const Application* application) {
    auto fields = nlohmann::json::object();
    const auto type = application ? std::string(to_string(application->type)) : field_of(form, "type");
    const auto known = parse_app_type(type);
    for (const auto& [name, value] : form) {
        if (name == "csrf" || name == "redirect_uris" || name.starts_with("refresh_")) continue;
        fields[name] = value;
    }
    if (!application || !known || !traits(*known).has_user) return fields;
    const auto limit = [&](const char* name) {
        const auto value = field_of(form, name);
        return value.empty() ? nlohmann::json(nullptr) : nlohmann::json(value);
    };
    fields["redirect_uris"] = split_lines(field_of(form, "redirect_uris"));
    fields["refresh"] = {{"rotation", field_of(form, "refresh_rotation") == "true"},
                         {"absolute", limit("refresh_absolute")},
                         {"inactivity", limit("refresh_inactivity")}};
    return fields;
}

HttpResponse present_list_page(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome) {
    pages::ApplicationsPage page{.frame = setup_frame(exchange, visitor, outcome)};
    for (const auto& application : exchange.tenant.applications.all()) page.applications.push_back(*application);
    page.limit = application_limit;
    return page_answer(exchange, page_status(outcome), pages::render(page));
}

HttpResponse present_new_page(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome,
                              const codec::Params& sent) {
    pages::NewApplicationPage page{.frame = setup_frame(exchange, visitor, outcome)};
    page.type = parse_app_type(field_of(sent, "type"));
    page.name = field_of(sent, "client_name");
    return page_answer(exchange, page_status(outcome), pages::render(page));
}

HttpResponse present_page(Exchange& exchange, const SetupVisitor& visitor, const SetupOutcome& outcome, const codec::Params& sent) {
    pages::ApplicationPage page{.frame = setup_frame(exchange, visitor, outcome)};
    page.application = *outcome.application;
    if (!outcome.field_errors.empty() && !sent.empty())
        (void)read_application(form_to_fields(sent, outcome.application), page.application);  // shown as sent
    page.new_secret = outcome.new_secret;
    page.new_private_pem = outcome.new_private_pem;
    page.new_key_kid = outcome.new_kid;
    page.pem = outcome.field_errors.empty() ? "" : field_of(sent, "pem");
    page.can_add_secret = page.application.secrets.empty();
    return page_answer(exchange, page_status(outcome), pages::render(page));
}

}  // namespace authrig::sim
