#include "engine/requirement_rows.hpp"

#include "authrig/requirement.hpp"

namespace authrig::engine {
namespace {

RequirementRow describe_requirement(const Requirement& requirement) {
    RequirementRow row;
    row.id = requirement.id;
    row.document = requirement.document;
    row.section = requirement.section;
    row.level = to_string(requirement.level);
    row.subject = to_string(requirement.subject);
    row.flow = requirement.flow;
    row.statement = requirement.statement;
    return row;
}

}  // namespace

std::string canonical_requirement(std::string_view id) {
    const Requirement* requirement = find_requirement(id);
    return std::string(requirement && !requirement->same_as.empty() ? requirement->same_as : id);
}

std::vector<RequirementRow> requirement_rows(const std::vector<Case>& cases, const ProvedBy& proved,
                                             const UntestedReasons& untested) {
    std::map<std::string, std::vector<std::string>, std::less<>> judged_by;
    for (const Case& one : cases)
        for (const std::string& id : one.scenario->proves) judged_by[id].push_back(one.id);
    std::vector<RequirementRow> rows;
    for (const Requirement* requirement : all_requirements()) {
        RequirementRow row = describe_requirement(*requirement);
        const std::string canonical = canonical_requirement(row.id);
        for (const std::string& id : std::set<std::string>{row.id, canonical}) {
            if (const auto found = judged_by.find(id); found != judged_by.end())
                row.cases.insert(row.cases.end(), found->second.begin(), found->second.end());
            if (const auto found = proved.find(id); found != proved.end())
                row.faults.insert(row.faults.end(), found->second.begin(), found->second.end());
        }
        if (requirement->testable == Testable::not_testable && row.cases.empty()) {
            row.state = "not_testable";
            row.reason = requirement->check;
        } else if (row.cases.empty()) {
            row.state = "not_tested";
            const UntestedReason* given = find_untested(untested, *requirement);
            row.reason = given ? given->reason : "no case of this selection judges it";
        } else {
            row.state = row.faults.empty() ? "tested" : "proved";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace authrig::engine
