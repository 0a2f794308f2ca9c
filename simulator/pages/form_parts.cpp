#include "pages/form_parts.hpp"

#include <algorithm>

namespace authrig::pages {
namespace {

/// `id`, `name` and what assistive technology needs to find help and problem.
Html form_control_attributes(const Field& field) {
    Html out;
    out.attribute("id", field.name).attribute("name", field.name);
    std::string described_by;
    if (!field.problem.empty()) described_by = field.name + "-problem";
    if (!field.help.empty()) described_by += (described_by.empty() ? "" : " ") + field.name + "-help";
    if (!described_by.empty()) out.attribute("aria-describedby", described_by);
    if (!field.problem.empty()) out.markup(" aria-invalid=\"true\"");
    if (field.required) out.markup(" required");
    if (!field.autocomplete.empty()) out.attribute("autocomplete", field.autocomplete);
    return out;
}

Html form_field_start(const Field& field) {
    Html out;
    out.markup("<div class=\"field\"><label").attribute("for", field.name).markup(">");
    out.text(field.label).markup("</label>\n");
    return out;
}

Html form_field_notes(const Field& field) {
    Html out;
    if (!field.problem.empty()) {
        out.markup("<p class=\"wrong\"").attribute("id", field.name + "-problem").markup(">");
        out.text(field.problem).markup("</p>\n");
    }
    if (!field.help.empty()) {
        out.markup("<p class=\"help\"").attribute("id", field.name + "-help").markup(">");
        out.text(field.help).markup("</p>\n");
    }
    return out;
}

}  // namespace

Html input_field(const Field& field) {
    Html out = form_field_start(field);
    out.markup("<input").attribute("type", field.type).append(form_control_attributes(field));
    if (!field.value.empty()) out.attribute("value", field.value);
    out.markup(">\n").append(form_field_notes(field)).markup("</div>\n");
    return out;
}

Html text_area(const Field& field, bool code) {
    Html out = form_field_start(field);
    out.markup("<textarea").append(form_control_attributes(field));
    if (code) out.markup(" class=\"code\" spellcheck=\"false\"");
    // A line break right after the tag is dropped by the parser: one of ours keeps a first one of the value.
    out.markup(">\n").text(field.value).markup("</textarea>\n");
    out.append(form_field_notes(field)).markup("</div>\n");
    return out;
}

Html select_field(const Field& field, std::vector<std::pair<std::string, std::string>> options) {
    const auto chosen = [&](const auto& option) { return option.first == field.value; };
    if (std::none_of(options.begin(), options.end(), chosen)) options.emplace_back(field.value, field.value);
    Html out = form_field_start(field);
    out.markup("<select").append(form_control_attributes(field)).markup(">\n");
    for (const auto& option : options) {
        out.markup("<option").attribute("value", option.first);
        if (chosen(option)) out.markup(" selected");
        out.markup(">").text(option.second).markup("</option>\n");
    }
    out.markup("</select>\n").append(form_field_notes(field)).markup("</div>\n");
    return out;
}

Html check_box(const Field& field, bool checked) {
    Html out;
    out.markup("<div class=\"field\"><label class=\"choice\"").attribute("for", field.name);
    out.markup("><input type=\"checkbox\" value=\"true\"").append(form_control_attributes(field));
    if (checked) out.markup(" checked");
    out.markup("><span><b>").text(field.label).markup("</b></span></label>\n");
    out.append(form_field_notes(field)).markup("</div>\n");
    return out;
}

Html hidden_field(std::string_view name, std::string_view value) {
    Html out;
    out.markup("<input type=\"hidden\"").attribute("name", name).attribute("value", value).markup(">\n");
    return out;
}

Html form_start(std::string_view action, std::string_view csrf) {
    Html out;
    out.markup("<form method=\"post\"").attribute("action", action).markup(">\n").append(hidden_field("csrf", csrf));
    return out;
}

Html alert(std::string_view text) {
    Html out;
    if (!text.empty()) out.markup("<p class=\"alert\" role=\"alert\">").text(text).markup("</p>\n");
    return out;
}

std::string problem_of(const std::vector<FieldProblem>& problems, std::string_view field) {
    for (const FieldProblem& problem : problems) {
        if (problem.field == field) return problem.message;
    }
    return {};
}

}  // namespace authrig::pages
