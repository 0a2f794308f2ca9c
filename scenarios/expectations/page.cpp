#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectPage final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "page", "the page shown: `login consent error other none`, or { kind, title, text }", ValueType::any};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const auto actual = observed.answer.at("page");
        if (expected.is_string() && expected.string() == "none") {
            if (actual) mismatch(mismatches, "page", "none", describe(*actual), expected);
            return;
        }
        if (!actual)
            return mismatch(mismatches, "page", describe(expected),
                            "no page (status " + std::to_string(observed.answer.status()) + ")", expected);
        if (expected.is_scalar()) return match_at("page.kind", expected, observed, mismatches);
        match(expected, &*actual, "page", mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& page_expectation() {
    static const ExpectPage instance;
    return instance;
}

}  // namespace authrig::engine
