#pragma once

#include <gumbo.h>

#include <vector>

#include "pages/html.hpp"

namespace authrig::agents {

/// What the element adds to its form: nothing when it is no control, is disabled, or would not be submitted (an
/// unchecked checkbox, a reset button); several for a select with several choices.
[[nodiscard]] std::vector<HtmlControl> read_controls(const GumboNode& element);
/// Whether the control is a button that submits.
[[nodiscard]] bool is_submit_button(const HtmlControl& control);

}  // namespace authrig::agents
