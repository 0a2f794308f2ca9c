#include "authrig/client.hpp"
#include "encoding/form.hpp"
#include "encoding/url.hpp"
#include "pages/html.hpp"

namespace authrig {

const Form* Page::form_with(std::string_view field) const {
    for (const auto& form : forms) {
        if (agents::contains_name(form.fields, field) || agents::contains_name(form.buttons, field)) return &form;
    }
    return nullptr;
}

Page read_page(std::string url, const HttpResponse& response) {
    Page page;
    page.url = std::move(url);
    page.status = response.status;
    if (!agents::is_html(response)) return page;
    auto html = agents::read_html(response.body);
    page.title = std::move(html.title);
    page.text = std::move(html.text);
    for (auto& [form, controls] : html.forms) {
        // An action is relative to the document's base; an empty one means the page itself, whatever the base.
        if (!html.base.empty() && !form.action.empty()) {
            const auto base = agents::resolve(agents::parse_url(page.url), html.base);
            form.action = agents::resolve(base, form.action).text();
        }
        page.forms.push_back(std::move(form));
    }
    return page;
}

}  // namespace authrig
