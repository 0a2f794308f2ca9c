#include "pages/application_parts.hpp"

namespace authrig::pages {
namespace {

struct FieldWords {
    const char* name;
    const char* label;
    const char* help;
};

constexpr FieldWords words_name{"client_name", "Name", ""};
constexpr FieldWords words_description{"description", "Description", ""};
constexpr FieldWords words_redirect{
    "redirect_uris", "Redirect URLs",
    "One a line. Users return to one of these after they have signed in; it is compared "
    "character by character."};
constexpr FieldWords words_rotation{"refresh_rotation", "Refresh token rotation",
                                    "Every use of a refresh token yields a new one, which the application must store; "
                                    "the old one stops working."};
constexpr FieldWords words_absolute{"refresh_absolute", "Absolute refresh token expiration",
                                    "After this time users must sign in again, however often the token was used."};
constexpr FieldWords words_inactivity{"refresh_inactivity", "Inactivity refresh token expiration",
                                      "The refresh token expires when the user has not been active for this time."};
constexpr FieldWords words_logo{"logo_uri", "Logo URL", "An image that users recognise."};
constexpr FieldWords words_about{"client_uri", "App description URL",
                                 "An \"about\" page, or more about the integration."};
constexpr FieldWords words_developer{"developer_name", "Developer name", ""};
constexpr FieldWords words_email{"developer_email", "Developer email address", ""};
constexpr FieldWords words_policy{"policy_uri", "Privacy policy URL", ""};

Field application_field(const ApplicationPage& page, FieldWords words, const std::string& value) {
    return {.name = words.name,
            .label = words.label,
            .value = value,
            .help = words.help,
            .problem = problem_of(page.frame.problems, words.name),
            .autocomplete = "off"};
}

Html application_input(const ApplicationPage& page, FieldWords words, const std::string& value) {
    return input_field(application_field(page, words, value));
}

std::string application_lines(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
    return out;
}

using DurationOptions = std::vector<std::pair<std::string, std::string>>;

/// The option of that length, whichever way it is spelled; else the short form.
std::string application_duration(const std::optional<Span>& span, const DurationOptions& options) {
    if (!span) return {};
    for (const auto& option : options) {
        if (const auto length = parse_span(option.first); length && *length == *span) return option.first;
    }
    return to_string(*span);
}

/// Durations as `parse_span` reads them. An empty value is no limit.
Html application_duration_field(const ApplicationPage& page, FieldWords words, const std::optional<Span>& span,
                                const char* none) {
    DurationOptions options{{"", none},          {"1d", "1 day"},     {"7d", "7 days"}, {"30d", "30 days"},
                            {"3mo", "3 months"}, {"6mo", "6 months"}, {"1y", "1 year"}};
    const std::string chosen = application_duration(span, options);
    return select_field(application_field(page, words, chosen), std::move(options));
}

/// Web and single-page: where users return to, and the refresh token's settings.
Html application_flow_fields(const ApplicationPage& page) {
    const Application& application = page.application;
    Html out;
    out.append(text_area(application_field(page, words_redirect, application_lines(application.redirect_uris)), true));
    out.append(check_box(application_field(page, words_rotation, {}), application.refresh.rotation));
    out.append(application_duration_field(page, words_absolute, application.refresh.absolute, "No expiration"));
    out.append(application_duration_field(page, words_inactivity, application.refresh.inactivity, "No limit"));
    out.append(application_input(page, words_logo, application.logo_uri));
    return out;
}

}  // namespace

Html application_fields(const ApplicationPage& page) {
    const Application& application = page.application;
    Html out;
    out.markup("<section class=\"card\" aria-labelledby=\"settings\">\n<h2 id=\"settings\">Settings</h2>\n");
    out.append(form_start(application_path(page.frame, application.id), page.frame.csrf));
    Field name = application_field(page, words_name, application.name);
    name.required = true;
    out.append(input_field(name));
    out.append(text_area(application_field(page, words_description, application.description), false));
    if (application.type != AppType::m2m) out.append(application_flow_fields(page));
    if (application.type == AppType::web) out.append(application_input(page, words_about, application.client_uri));
    if (application.type == AppType::spa) {
        out.append(application_input(page, words_developer, application.developer_name));
        out.append(application_input(page, words_email, application.developer_email));
        out.append(application_input(page, words_policy, application.policy_uri));
    }
    out.markup("<button class=\"main\" type=\"submit\">Save</button>\n</form>\n</section>\n");
    return out;
}

}  // namespace authrig::pages
