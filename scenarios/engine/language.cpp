#include "engine/language.hpp"

#include <algorithm>

namespace authrig::engine {

const StepShape* find_step(const Language& language, std::string_view name) {
    const auto found = std::ranges::find(language.steps, name, &StepShape::name);
    return found == language.steps.end() ? nullptr : *found;
}

const ExpectationShape* find_expectation(const Language& language, std::string_view name) {
    const auto found = std::ranges::find(language.expectations, name, &ExpectationShape::name);
    return found == language.expectations.end() ? nullptr : *found;
}

}  // namespace authrig::engine
