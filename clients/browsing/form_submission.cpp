#include "browsing/form_submission.hpp"

#include <algorithm>

#include "encoding/form.hpp"
#include "encoding/url.hpp"

namespace authrig::agents {

namespace {

/// The form's fields, each name of `fields` with its new values where the first old one stood.
Params filled_fields(const Form& form, const Params& fields) {
    Params out;
    const auto add_all = [&](const std::string& name) {
        std::ranges::copy_if(fields, std::back_inserter(out), [&](const auto& field) { return field.first == name; });
    };
    for (const auto& field : form.fields) {
        if (!contains_name(fields, field.first)) {
            out.push_back(field);
        } else if (!contains_name(out, field.first)) {
            add_all(field.first);
        }
    }
    for (const auto& field : fields) {
        if (!contains_name(out, field.first)) add_all(field.first);
    }
    return out;
}

}  // namespace

HttpRequest page_request() {
    HttpRequest request;
    request.headers.set("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    return request;
}

FormSubmission submission(const std::string& page_url, const Form& form, const Params& fields,
                          const std::pair<std::string, std::string>& button) {
    auto params = filled_fields(form, fields);
    if (!button.first.empty()) params.push_back(button);

    auto page = parse_url(page_url);
    page.fragment.reset();
    auto action = form.action.empty() ? page : resolve(page, form.action);
    action.fragment.reset();

    FormSubmission out{.url = {}, .request = page_request()};
    out.request.headers.set("Referer", page.text());
    if (iequals(form.method, "POST")) {
        out.request.method = "POST";
        out.request.headers.set("Origin", page.origin());
        out.request.headers.set("Content-Type", "application/x-www-form-urlencoded");
        out.request.body = write_form(params);
    } else {
        action.query = write_form(params);  // replaces what the action had
    }
    out.request.target = action.target();
    out.url = action.text();
    return out;
}

}  // namespace authrig::agents
