#include "pages/html.hpp"

#include <gumbo.h>

#include <map>
#include <memory>

#include "pages/html_control.hpp"
#include "pages/html_node.hpp"

namespace authrig::agents {

namespace {

/// Collects forms and hands each control to the form that owns it.
class FormCollector {
public:
    explicit FormCollector(HtmlPage& page) : page_(page) {}

    void find_forms(const GumboNode& root) {
        walk(root, [&](const GumboNode& node) {
            if (!is_element(node, GUMBO_TAG_FORM)) return;
            by_node_[&node] = page_.forms.size();
            const auto id = attribute(node, "id");
            if (!id.empty()) by_id_.emplace(id, page_.forms.size());
            auto& form = page_.forms.emplace_back().form;
            form.action = attribute(node, "action");
            form.method = iequals(attribute(node, "method"), "post") ? "POST" : "GET";
            form.id = id;
        });
    }

    void place_controls(const GumboNode& root) {
        walk(root, [&](const GumboNode& node) {
            for (auto& control : read_controls(node)) {
                if (auto* owner = owner_of(node)) add_control(*owner, std::move(control));
            }
        });
    }

private:
    /// The `form=` attribute names a form by its id; else it is the form around the element.
    HtmlForm* owner_of(const GumboNode& element) {
        if (has_attribute(element, "form")) {
            const auto found = by_id_.find(attribute(element, "form"));
            return found == by_id_.end() ? nullptr : &page_.forms[found->second];
        }
        for (const auto* node = element.parent; node != nullptr; node = node->parent) {
            const auto found = by_node_.find(node);
            if (found != by_node_.end()) return &page_.forms[found->second];
        }
        return nullptr;
    }

    static void add_control(HtmlForm& owner, HtmlControl control) {
        if (is_submit_button(control)) {
            if (!control.name.empty()) owner.form.buttons.emplace_back(control.name, control.value);
        } else if (!control.name.empty()) {
            owner.form.fields.emplace_back(control.name, control.value);
        }
        owner.controls.push_back(std::move(control));
    }

    HtmlPage& page_;
    std::map<const GumboNode*, std::size_t> by_node_;
    std::map<std::string, std::size_t> by_id_;
};

}  // namespace

HtmlPage read_html(std::string_view html) {
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> tree(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), destroy);
    HtmlPage page;
    if (!tree) return page;
    const auto& root = *tree->document;
    walk(root, [&](const GumboNode& node) {
        if (is_element(node, GUMBO_TAG_TITLE) && page.title.empty()) page.title = visible_text(node);
        if (is_element(node, GUMBO_TAG_BASE) && page.base.empty()) page.base = attribute(node, "href");
        if (is_element(node, GUMBO_TAG_A) && has_attribute(node, "href"))
            page.links.push_back({attribute(node, "href"), visible_text(node)});
    });
    page.text = visible_text(root);
    FormCollector collector(page);
    collector.find_forms(root);
    collector.place_controls(root);
    return page;
}

bool is_html(const HttpResponse& response) {
    if (const auto type = response.headers.get("Content-Type")) {
        const auto media = type->substr(0, type->find(';'));
        const auto end = media.find_last_not_of(" \t");
        const auto trimmed = media.substr(0, end == std::string_view::npos ? 0 : end + 1);
        return iequals(trimmed, "text/html") || iequals(trimmed, "application/xhtml+xml");
    }
    return response.body.starts_with('<');
}

}  // namespace authrig::agents
