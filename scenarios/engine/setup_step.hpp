#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/step.hpp"

namespace authrig::engine {

/// `SetupStep` is a step in which a person manages applications through the setup API, signed in on a browser of
/// theirs.
class SetupStep : public Step {
public:
    SetupStep(std::string_view name, std::string_view summary, std::vector<KeySpec> own = {});
    [[nodiscard]] const StepShape& shape() const final { return shape_; }
    [[nodiscard]] std::string summary(const StepContext& context) const override;

protected:
    /// A request to the setup API: `path` below its root, `json` as body unless it is null or the step has `json`.
    [[nodiscard]] static Prepared setup_request(const StepContext& context, std::string method, const std::string& path,
                                                const Node& json = {});
    /// `/ID` of the application that is meant: `client_id`, else the actor of `app`, else the step's own.
    [[nodiscard]] static std::string application_path(const StepContext& context);
    [[nodiscard]] static Actor& meant(const StepContext& context);
    /// What reading the application gives, on the same browser; recorded like any exchange.
    [[nodiscard]] static Answer read_application_now(const StepContext& context);

    StepShape shape_;
};

}  // namespace authrig::engine
