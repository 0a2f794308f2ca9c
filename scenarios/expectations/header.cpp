#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectHeader final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"header", "header fields; several of a name are joined by `, `",
                                            ValueType::map};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        if (!expected.is_map()) return match_at("headers", expected, observed, mismatches);
        for (const auto& field : expected.map()) {
            const auto actual = observed.answer.at("headers." + field.key);
            // `Header: null` says that there is none.
            if (field.value.is_null()) {
                if (actual) mismatch(mismatches, "header " + field.key, "absent", describe(*actual), field.value);
                continue;
            }
            match(field.value, actual ? &*actual : nullptr, "header " + field.key, mismatches);
        }
    }
};

}  // namespace

const Expectation& header_expectation() {
    static const ExpectHeader instance;
    return instance;
}

}  // namespace authrig::engine
