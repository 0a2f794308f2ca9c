#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/markup.hpp"

namespace authrig::pages {

/// `FieldProblem` is what is wrong with one field of a form, by its name. A name that no field has is shown on top.
struct FieldProblem {
    std::string field{};
    std::string message{};
};

/// `Field` is one labelled control. `id` is its name.
struct Field {
    std::string name{};
    std::string label{};
    std::string value{};
    std::string help{};
    std::string problem{};  ///< empty: none
    std::string type = "text";
    std::string autocomplete{};  ///< empty: not said
    bool required = false;
};

[[nodiscard]] Html input_field(const Field& field);
[[nodiscard]] Html text_area(const Field& field, bool code);
/// Options are value and text; `field.value` is the chosen one and is added when it is not among them.
[[nodiscard]] Html select_field(const Field& field, std::vector<std::pair<std::string, std::string>> options);
/// Sent as `name=true`, or not at all.
[[nodiscard]] Html check_box(const Field& field, bool checked);

[[nodiscard]] Html hidden_field(std::string_view name, std::string_view value);
/// The start tag of a form that posts to `action`, with its hidden `csrf`.
[[nodiscard]] Html form_start(std::string_view action, std::string_view csrf);

/// `<p class="alert" role="alert">`, or nothing when there is no text.
[[nodiscard]] Html alert(std::string_view text);

/// The message for that field, or empty.
[[nodiscard]] std::string problem_of(const std::vector<FieldProblem>& problems, std::string_view field);

}  // namespace authrig::pages
