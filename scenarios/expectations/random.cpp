#include "engine/expect_path.hpp"
#include "engine/guessing.hpp"

namespace authrig::engine {
namespace {

/// The texts in a list, and in lists inside it, one after the other.
void add_texts(const Node& node, std::vector<std::string>& texts) {
    if (!node.is_list()) return texts.push_back(node.text());
    for (const Node& one : node.list()) add_texts(one, texts);
}

class ExpectRandom final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "random", "nobody who saw some of these values can guess another: { of: $steps.ID.each.NAME, bits: 128 }",
            ValueType::map};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        static_cast<void>(observed);
        const Node* of = expected.find("of");
        const Node* bits = expected.find("bits");
        if (!of || !bits || !bits->is_integer())
            return mismatch(mismatches, "random", "{ of: values, bits: number }", describe(expected), expected);
        std::vector<std::string> values;
        add_texts(*of, values);
        const auto wanted = std::get<std::int64_t>(bits->value);
        for (const std::string& way : ways_to_guess(values, static_cast<double>(wanted)))
            mismatch(mismatches, "random", "a guess succeeds once in 2^" + bits->text() + " at most", way, expected);
    }
};

}  // namespace

const Expectation& random_expectation() {
    static const ExpectRandom instance;
    return instance;
}

}  // namespace authrig::engine
