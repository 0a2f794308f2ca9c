#include "engine/challenge.hpp"
#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

/// Where the error code stands depends on who was to read it: a client, a browser, or a caller of the API.
std::optional<Node> error_code(const Answer& answer) {
    for (const std::string_view path : {"json.error", "callback.error", "redirect.error"})
        if (auto found = answer.at(path); found && found->is_string()) return found;
    if (auto nested = answer.at("json.error.code")) return nested;
    if (const auto header = answer.at("headers.www-authenticate"))
        for (const Challenge& challenge : parse_challenges(header->text()))
            if (const Node* error = challenge.params.find("error")) return *error;
    return std::nullopt;
}

class ExpectError final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "error", "the error code: in the JSON body, in the redirect, or in WWW-Authenticate", ValueType::string};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const auto actual = error_code(observed.answer);
        match(expected, actual ? &*actual : nullptr, "error", mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& error_expectation() {
    static const ExpectError instance;
    return instance;
}

}  // namespace authrig::engine
