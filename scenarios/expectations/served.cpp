#include "engine/expect_path.hpp"
#include "engine/subject.hpp"

namespace authrig::engine {
namespace {

/// By plain http a server that speaks TLS may refuse the connection or the request, or show the way to https.
std::string what_came(const Answer& answer) {
    if (!answer.failure.empty()) return {};
    const int status = answer.status();
    if (status >= 400) return {};
    if (status >= 300)
        if (const auto where = answer.at("headers.location"); where && where->text().starts_with("https:")) return {};
    return "an answer with status " + std::to_string(status);
}

class ExpectServed final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "served", "false: no connection, an error, or a redirect to https; true: anything else",
            ValueType::boolean};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const std::string came = what_came(observed.answer);
        // Whoever listens nowhere by plain http has nothing to serve there.
        if (!observed.answer.failure.empty() && expected.is_bool() && std::get<bool>(expected.value))
            throw NotApplicable("nothing answers by plain http");
        const bool wanted = expected.is_bool() && std::get<bool>(expected.value);
        if (wanted == !came.empty()) return;
        if (wanted) return mismatch(mismatches, "served", "true", "it is not served", expected);
        mismatch(mismatches, "served", "no connection, an error or a redirect to https", came, expected);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& served_expectation() {
    static const ExpectServed instance;
    return instance;
}

}  // namespace authrig::engine
