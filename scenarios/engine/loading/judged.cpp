#include "engine/loading/judged.hpp"

#include <algorithm>

#include "authrig/requirement.hpp"

namespace authrig::engine {
namespace {

void complain_of_requirement(const Node& id, Complaints& complaints) {
    std::vector<std::string_view> ids;
    for (const Requirement* requirement : all_requirements()) ids.push_back(requirement->id);
    complaints.unknown(id.mark, "requirement", id.text(), ids);
}

void collect_judged(const std::vector<StepSpec>& steps, const Scenario& scenario, RequirementIds& judged,
                    Complaints& complaints) {
    for (const StepSpec& step : steps) {
        collect_judged(step.steps, scenario, judged, complaints);
        const Node* judge = step.expect.find("judge");
        if (!judge || !judge->is_string()) continue;
        judged.insert(judge->string());
        if (!find_requirement(judge->string())) {
            complain_of_requirement(*judge, complaints);
        } else if (std::ranges::find(scenario.proves, judge->string()) == scenario.proves.end()) {
            complaints.add(judge->mark, "`" + judge->string() + "` is judged here; `proves` does not list it");
        }
    }
}

}  // namespace

RequirementIds judged_by(const Scenario& scenario, Complaints& complaints) {
    RequirementIds judged;
    for (const auto* section : {&scenario.setup, &scenario.steps, &scenario.finally}) {
        collect_judged(*section, scenario, judged, complaints);
    }
    return judged;
}

void check_proves(const Node* proves, const RequirementIds& judged, Complaints& complaints) {
    if (!proves) return;
    const Node::List ids = proves->is_list() ? proves->list() : Node::List{*proves};
    for (const Node& id : ids) {
        if (!id.is_string()) continue;
        if (!find_requirement(id.string())) {
            complain_of_requirement(id, complaints);
        } else if (!judged.contains(id.string())) {
            complaints.add(id.mark, "no expectation has `judge: " + id.string() + "`");
        }
    }
}

}  // namespace authrig::engine
