#include "steps/concurrent.hpp"

namespace authrig::engine {

const Step& together_step() {
    static const ConcurrentStep instance(
        StepShape{.name = "together", .summary = "steps that send one request each, at one instant", .has_steps = true},
        Entry::as_it_happens);
    return instance;
}

}  // namespace authrig::engine
