#include "authrig/threat.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "authrig/requirements.hpp"

using namespace authrig;

namespace {

/// The documents and sections whose every entry is about security.
bool is_about_security(const Requirement& requirement) {
    const auto in_section = [&](std::string_view document, std::string_view section) {
        const std::string_view own = requirement.section;
        return requirement.document == document && (own == section || own.starts_with(std::string(section) + "."));
    };
    const bool strict = requirement.level == Level::must || requirement.level == Level::must_not;
    return requirement.document == "rfc9700" || requirement.document == "rfc8725" ||
           (strict && (in_section("rfc6749", "10") || in_section("rfc6750", "5") || in_section("rfc7636", "7") ||
                       in_section("rfc7009", "5") || in_section("rfc7662", "4") || in_section("rfc8414", "6") ||
                       in_section("rfc9207", "4")));
}

}  // namespace

TEST_CASE("every requirement with a security purpose stops a threat") {
    int count = 0;
    for (const Requirement* requirement : all_requirements()) {
        if (!is_about_security(*requirement)) continue;
        ++count;
        CAPTURE(requirement->id);
        CHECK_FALSE(threats_stopped_by(*requirement).empty());
    }
    CHECK(count > 100);
}

TEST_CASE("every threat has a name, a gain, a source and requirements, each once") {
    std::set<std::string_view> ids;
    for (const Threat& threat : all_threats()) {
        CAPTURE(threat.id);
        CHECK(ids.insert(threat.id).second);
        CHECK(find_threat(threat.id) == &threat);
        CHECK_FALSE(threat.title.empty());
        CHECK(threat.gain.ends_with("."));
        CHECK(threat.source.starts_with("RFC "));
        CHECK_FALSE(threat.stopped_by.empty());
        std::set<const Requirement*> parts;
        for (const Requirement* requirement : threat.stopped_by) {
            CAPTURE(requirement->id);
            CHECK(parts.insert(requirement).second);
            CHECK(find_requirement(requirement->id) == requirement);
        }
    }
    CHECK(find_threat("no-such-threat") == nullptr);
}

TEST_CASE("a requirement stops what the entry that covers it stops") {
    const auto stopped = threats_stopped_by(requirements::rfc9700::redirect_exact_match);
    REQUIRE_FALSE(stopped.empty());
    CHECK(stopped.front()->id == "redirect-uri-manipulation");
}
