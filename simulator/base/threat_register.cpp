#include <algorithm>

#include "authrig/threat.hpp"
#include "threats/threats.hpp"

namespace authrig {

namespace {

std::vector<Threat> collect_threats() {
    std::vector<Threat> all;
#define X(family) \
    for (const Threat& threat : threats::family##_threats()) all.push_back(threat);
#include "threats/list.inc"
#undef X
    return all;
}

}  // namespace

std::span<const Threat> all_threats() {
    static const std::vector<Threat> all = collect_threats();
    return all;
}

const Threat* find_threat(std::string_view id) {
    const auto all = all_threats();
    const auto found = std::ranges::find(all, id, &Threat::id);
    return found == all.end() ? nullptr : &*found;
}

std::vector<const Threat*> threats_stopped_by(const Requirement& requirement) {
    const auto canonical = [](const Requirement& one) { return one.same_as.empty() ? one.id : one.same_as; };
    std::vector<const Threat*> found;
    for (const Threat& threat : all_threats())
        if (std::ranges::any_of(threat.stopped_by, [&](const Requirement* one) {
                return one->id == requirement.id || canonical(*one) == canonical(requirement);
            }))
            found.push_back(&threat);
    return found;
}

}  // namespace authrig
