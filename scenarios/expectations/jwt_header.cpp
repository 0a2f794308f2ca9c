#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectJwtHeader final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"jwt_header", "the access token's JOSE header, when it is a JWT",
                                            ValueType::map};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        match_at("jwt_header", expected, observed, mismatches);
    }
};

}  // namespace

const Expectation& jwt_header_expectation() {
    static const ExpectJwtHeader instance;
    return instance;
}

}  // namespace authrig::engine
