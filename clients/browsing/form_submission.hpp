#pragma once

#include <string>
#include <utility>

#include "authrig/client.hpp"

namespace authrig::agents {

/// The request of a browser that opens a page: GET, with an Accept field that asks for HTML. The target is not set.
[[nodiscard]] HttpRequest page_request();

/// `FormSubmission` is the request of a submitted form and its absolute URL.
struct FormSubmission {
    std::string url;
    HttpRequest request;
};

/// The request a browser makes of a form on the page at `page_url`: `fields` replace the form's of the same name or are
/// added; `button` is added when it has a name. A POST carries Origin and Referer.
[[nodiscard]] FormSubmission submission(const std::string& page_url, const Form& form, const Params& fields,
                                        const std::pair<std::string, std::string>& button);

}  // namespace authrig::agents
