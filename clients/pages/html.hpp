#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authrig/client.hpp"

namespace authrig::agents {

/// `HtmlControl` is one field or button of a form, with what the public `Form` has no room for.
struct HtmlControl {
    std::string type;   ///< of an input; `submit` for a button that submits; `select`, `textarea`
    std::string name;   ///< may be empty
    std::string value;  ///< as it would be submitted now
    std::string label;  ///< what is written on a button
};

/// `HtmlForm` is a form with its controls. Disabled controls are not there.
struct HtmlForm {
    Form form;
    std::vector<HtmlControl> controls;
};

/// `HtmlLink` is an `<a href>` and what is written on it.
struct HtmlLink {
    std::string href, label;
};

struct HtmlPage {
    std::string title;
    std::string base;  ///< `<base href>`, as written
    std::string text;  ///< visible text, white space collapsed
    std::vector<HtmlForm> forms;
    std::vector<HtmlLink> links;
};

/// Reads HTML as a browser would (the HTML standard's parsing): malformed pages give what a browser makes of them.
[[nodiscard]] HtmlPage read_html(std::string_view html);

/// Whether the answer is an HTML page, by its content type, or by its first character when it has none.
[[nodiscard]] bool is_html(const HttpResponse& response);

}  // namespace authrig::agents
