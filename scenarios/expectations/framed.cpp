#include <algorithm>
#include <sstream>

#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The sources of `frame-ancestors` (CSP level 2 section 7.7), in every policy of the field; nothing without that
/// directive.
std::optional<std::vector<std::string>> frame_ancestors(const std::string& field) {
    std::optional<std::vector<std::string>> sources;
    std::istringstream directives(field);
    for (std::string directive; std::getline(directives, directive, ';');) {
        std::istringstream words(directive);
        std::string word;
        if (!(words >> word) || word != "frame-ancestors") continue;
        if (!sources) sources.emplace();
        while (words >> word) sources->push_back(word);
    }
    return sources;
}

/// Where both are given, browsers follow the policy.
bool any_site_may_frame(const Answer& answer) {
    const auto field = [&](std::string_view name) {
        const auto value = answer.at("headers." + std::string(name));
        return value ? lower_case(value->text()) : std::string();
    };
    if (const auto sources = frame_ancestors(field("content-security-policy")))
        return std::ranges::any_of(*sources, [](const std::string& source) {
            return source == "*" || source == "http:" || source == "https:";
        });
    const std::string option = field("x-frame-options");
    return option != "deny" && option != "sameorigin";
}

class ExpectFramed final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "framed", "false: another site cannot show the page in a frame (`frame-ancestors`, or X-Frame-Options)",
            ValueType::boolean};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const bool wanted = expected.is_bool() && std::get<bool>(expected.value);
        if (any_site_may_frame(observed.answer) == wanted) return;
        mismatch(mismatches, "framed", wanted ? "by any site" : "by no other site", wanted ? "refused" : "by any site",
                 expected);
    }
};

}  // namespace

const Expectation& framed_expectation() {
    static const ExpectFramed instance;
    return instance;
}

}  // namespace authrig::engine
