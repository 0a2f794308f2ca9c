#pragma once

#include "engine/step.hpp"

namespace authrig::engine {

/// `DocumentStep` fetches a document that a server publishes.
class DocumentStep final : public Step {
public:
    DocumentStep(std::string_view name, std::string_view summary, std::string Endpoints::*where, std::string_view what);
    [[nodiscard]] const StepShape& shape() const override { return shape_; }
    [[nodiscard]] std::optional<Prepared> prepare(const StepContext& context) const override;

private:
    StepShape shape_;
    std::string Endpoints::*where_;
    std::string_view what_;
};

}  // namespace authrig::engine
