#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "authrig/scenario.hpp"
#include "engine/answer.hpp"
#include "engine/matchers.hpp"
#include "engine/schema_types.hpp"

namespace authrig::engine {

/// What an expectation looks at.
struct Observed {
    const Answer& answer;
    const StepSpec& spec;
    std::optional<std::uint64_t> revision_before;
    std::optional<std::uint64_t> revision_after;
};

/// `Expectation` is one key under `expect:`.
class Expectation {
public:
    virtual ~Expectation() = default;
    [[nodiscard]] virtual const ExpectationShape& shape() const = 0;
    /// Adds what does not hold. `expected` has its variables replaced.
    virtual void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const = 0;
    /// It says whether the step succeeded, so that nothing else needs to.
    [[nodiscard]] virtual bool tells_outcome() const { return false; }
};

/// Every expectation, in the order of `expectations/list.inc`.
[[nodiscard]] std::span<const Expectation* const> all_expectations();
[[nodiscard]] const Expectation* find_expectation(std::string_view name);

}  // namespace authrig::engine
