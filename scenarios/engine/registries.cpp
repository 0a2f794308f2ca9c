// The two lists, expanded: no self-registration, so that the linker drops nothing and the order is plain to see.
#include <array>

#include "engine/expectation.hpp"
#include "engine/step.hpp"

namespace authrig::engine {

#define X(name) const Step& name##_step();
#include "steps/list.inc"
#undef X
#define X(name) const Expectation& name##_expectation();
#include "expectations/list.inc"
#undef X

std::span<const Step* const> all_steps() {
    static const std::array all{
#define X(name) &name##_step(),
#include "steps/list.inc"
#undef X
    };
    return all;
}

std::span<const Expectation* const> all_expectations() {
    static const std::array all{
#define X(name) &name##_expectation(),
#include "expectations/list.inc"
#undef X
    };
    return all;
}

const Step* find_step(std::string_view name) {
    for (const Step* step : all_steps())
        if (step->shape().name == name) return step;
    return nullptr;
}

const Expectation* find_expectation(std::string_view name) {
    for (const Expectation* expectation : all_expectations())
        if (expectation->shape().name == name) return expectation;
    return nullptr;
}

}  // namespace authrig::engine
