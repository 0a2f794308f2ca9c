#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pages/html.hpp"

namespace authrig::agents {

/// `ConsentAnswer` is what to submit for one decision: a form, a button of it, fields to fill.
struct ConsentAnswer {
    std::size_t form = 0;                        ///< index in the page
    std::pair<std::string, std::string> button;  ///< empty name: a button that adds nothing to the form
    Params fields;
    std::string link;  ///< followed instead of a form, when it is not empty
};

/// `ConsentForm` is how a page asks for a decision: two buttons, in one form or in two, or a field named `decision`.
struct ConsentForm {
    ConsentAnswer allow;
    std::optional<ConsentAnswer> deny;  ///< nothing: the page offers no way to deny
};

/// What a button decides, by the words of its value, name or label.
enum class Leaning { neither, allow, deny };
[[nodiscard]] Leaning leaning_of_button(const HtmlControl& button);
/// Whether the words stand in the text, letters compared without case.
[[nodiscard]] bool says(std::string_view text, std::string_view words);

/// A button is read by its value, its name and what is written on it: `allow approve accept authorize grant yes …`
/// against `deny decline reject refuse cancel no …`.
[[nodiscard]] std::optional<ConsentForm> find_consent_form(const HtmlPage& page);

/// The same where the server's pages are known: `allow` and `deny` are what is written on a button (or its value or
/// name) or a link, letters compared without case. The page must have `allow`.
[[nodiscard]] std::optional<ConsentForm> find_labelled_consent(const HtmlPage& page, std::string_view allow,
                                                               std::string_view deny);

}  // namespace authrig::agents
