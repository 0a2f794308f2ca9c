#include "engine/application_node.hpp"
#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectAbsent final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "absent", "members that must not be there, in the JSON body and in the redirect", ValueType::string_list};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        for (const std::string& name : read_texts(expected))
            for (const std::string_view where : {"json.", "redirect."})
                if (const auto found = observed.answer.at(std::string(where) + name))
                    mismatch(mismatches, std::string(where) + name, "absent", describe(*found), expected);
    }
};

}  // namespace

const Expectation& absent_expectation() {
    static const ExpectAbsent instance;
    return instance;
}

}  // namespace authrig::engine
