#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectRedirect final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "redirect", "parameters of the redirect to the client, `url` is its address; `none`: there is none",
            ValueType::any};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const auto actual = observed.answer.at("redirect");
        if (expected.is_string() && expected.string() == "none") {
            if (actual) mismatch(mismatches, "redirect", "none", describe(*actual), expected);
            return;
        }
        if (!actual)
            return mismatch(mismatches, "redirect", describe(expected),
                            "none (status " + std::to_string(observed.answer.status()) + ")", expected);
        if (expected.is_scalar() && !expected.is_null())
            return match_at("redirect.url", expected, observed, mismatches);
        match(expected, &*actual, "redirect", mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& redirect_expectation() {
    static const ExpectRedirect instance;
    return instance;
}

}  // namespace authrig::engine
