#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/edits.hpp"
#include "engine/jwt_arguments.hpp"
#include "engine/step.hpp"

namespace authrig::engine {

/// `OAuthStep` is a step in which the actor's ClientApp sends one request.
class OAuthStep : public Step {
public:
    OAuthStep(std::string_view name, std::string_view summary, std::vector<std::string_view> parameters,
              std::vector<KeySpec> own = {})
        : parameters_(std::move(parameters)),
          shape_{name, summary,
                 edit_keys(parameters_.empty() ? std::move(own) : with_credentials(std::move(own)), parameters_)} {}
    [[nodiscard]] const StepShape& shape() const final { return shape_; }

protected:
    [[nodiscard]] Edits edits(const StepContext& context) const {
        Edits edits = read_edits(context.arguments, parameters_);
        edits.assertion = read_jwt_edits(context, "assertion_");
        return edits;
    }
    /// The actor's agent, with other credentials where the step gives `client_id` or `client_secret`: they go where its
    /// way of authenticating puts them. A copy: what the answer brings is remembered by the actor itself.
    [[nodiscard]] static ClientApp agent(const StepContext& context);
    /// The actor's request; its answer's tokens are remembered.
    [[nodiscard]] static Prepared token_request(const StepContext& context, OutgoingRequest outgoing);
    /// The actor's request; nothing is remembered.
    [[nodiscard]] static Prepared plain_request(const StepContext& context, OutgoingRequest outgoing);
    /// Throws `NotApplicable` when the subject has no such endpoint.
    static void need_endpoint(const std::string& url, std::string_view what);

private:
    [[nodiscard]] static std::vector<KeySpec> with_credentials(std::vector<KeySpec> own);

    std::vector<std::string_view> parameters_;
    StepShape shape_;
};

}  // namespace authrig::engine
