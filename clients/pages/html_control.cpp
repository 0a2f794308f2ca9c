#include "pages/html_control.hpp"

#include <algorithm>
#include <cctype>

#include "pages/html_node.hpp"

namespace authrig::agents {

namespace {

std::string lower_attribute(const GumboNode& element, const char* name) {
    auto value = attribute(element, name);
    std::ranges::transform(value, value.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return value;
}

std::vector<HtmlControl> read_input(const GumboNode& element) {
    auto type = lower_attribute(element, "type");
    if (type.empty()) type = "text";
    if (type == "button" || type == "reset" || type == "file") return {};
    const auto name = attribute(element, "name");
    auto value = attribute(element, "value");
    if (type == "submit" || type == "image") {
        return {{.type = "submit",
                 .name = name,
                 .value = value,
                 .label = value.empty() ? attribute(element, "alt") : value}};
    }
    if (type == "checkbox" || type == "radio") {
        if (!has_attribute(element, "checked")) return {};
        if (!has_attribute(element, "value")) value = "on";
    }
    return {{.type = type, .name = name, .value = value, .label = {}}};
}

std::vector<HtmlControl> read_button(const GumboNode& element) {
    const auto type = lower_attribute(element, "type");
    if (type == "button" || type == "reset") return {};  // anything else submits
    return {{.type = "submit",
             .name = attribute(element, "name"),
             .value = attribute(element, "value"),
             .label = visible_text(element)}};
}

std::vector<HtmlControl> read_select(const GumboNode& element) {
    std::vector<HtmlControl> chosen;
    std::vector<HtmlControl> first;
    walk(element, [&](const GumboNode& node) {
        if (!is_element(node, GUMBO_TAG_OPTION) || has_attribute(node, "disabled")) return;
        const HtmlControl option{.type = "select",
                                 .name = attribute(element, "name"),
                                 .value = has_attribute(node, "value") ? attribute(node, "value") : visible_text(node),
                                 .label = {}};
        if (first.empty()) first.push_back(option);
        if (has_attribute(node, "selected")) chosen.push_back(option);
    });
    if (has_attribute(element, "multiple")) return chosen;
    // Of several `selected` options the last one wins; without any the first option shows.
    if (chosen.empty()) return first;
    return {chosen.back()};
}

std::vector<HtmlControl> read_textarea(const GumboNode& element) {
    return {{.type = "textarea", .name = attribute(element, "name"), .value = raw_text(element), .label = {}}};
}

}  // namespace

std::vector<HtmlControl> read_controls(const GumboNode& element) {
    if (element.type != GUMBO_NODE_ELEMENT || has_attribute(element, "disabled")) return {};
    switch (element.v.element.tag) {
        case GUMBO_TAG_INPUT:
            return read_input(element);
        case GUMBO_TAG_BUTTON:
            return read_button(element);
        case GUMBO_TAG_SELECT:
            return read_select(element);
        case GUMBO_TAG_TEXTAREA:
            return read_textarea(element);
        default:
            return {};
    }
}

bool is_submit_button(const HtmlControl& control) { return control.type == "submit"; }

}  // namespace authrig::agents
