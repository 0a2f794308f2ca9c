#include "steps/concurrent.hpp"

namespace authrig::engine {

const Step& overlap_step() {
    static const ConcurrentStep instance(
        StepShape{.name = "overlap",
                  .summary = "the first request is held between its decision and its commit until the "
                             "others have come",
                  .has_steps = true},
        Entry::in_order);
    return instance;
}

}  // namespace authrig::engine
