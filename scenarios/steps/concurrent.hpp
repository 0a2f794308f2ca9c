#pragma once
// What `together` and `overlap` share: steps whose requests meet at the server.

#include "engine/step.hpp"

namespace authrig::engine {

class ConcurrentStep : public Step {
public:
    ConcurrentStep(StepShape shape, Entry entry) : shape_(std::move(shape)), entry_(entry) {}

    const StepShape& shape() const override { return shape_; }
    Answer run(const StepContext& context) const override;
    /// Of the answers, the first with a status of 400 or more.
    std::optional<std::string> failure(const Answer& answer) const override;
    std::string summary(const StepContext& context) const override;

private:
    StepShape shape_;
    Entry entry_;
};

}  // namespace authrig::engine
