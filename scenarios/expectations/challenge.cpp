#include "engine/challenge.hpp"
#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectChallenge final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "challenge", "a WWW-Authenticate challenge: its scheme, `none`, or { scheme, realm, error, … }",
            ValueType::any};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const auto header = observed.answer.at("headers.www-authenticate");
        const bool none = expected.is_string() && expected.string() == "none";
        if (none && header) return mismatch(mismatches, "challenge", "none", describe(*header), expected);
        if (none) return;
        if (!header)
            return mismatch(mismatches, "challenge", describe(expected), "no WWW-Authenticate field", expected);
        std::vector<Mismatch> of_the_last;
        for (const Challenge& challenge : parse_challenges(header->text())) {
            of_the_last.clear();
            check_challenge(expected, challenge, of_the_last);
            if (of_the_last.empty()) return;
        }
        if (of_the_last.empty()) mismatch(of_the_last, "challenge", describe(expected), describe(*header), expected);
        mismatches.insert(mismatches.end(), of_the_last.begin(), of_the_last.end());
    }
};

}  // namespace

const Expectation& challenge_expectation() {
    static const ExpectChallenge instance;
    return instance;
}

}  // namespace authrig::engine
