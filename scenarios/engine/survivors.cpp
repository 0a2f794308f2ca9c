#include "engine/survivors.hpp"

#include <algorithm>

#include "engine/profile.hpp"
#include "engine/reason_list.hpp"

namespace authrig::engine {

Survivors load_survivors(const std::filesystem::path& file, Diagnostics& diagnostics) {
    Survivors out;
    for (Reasoned& one : read_reasons(file, "fault", "a survivor", diagnostics))
        out.push_back({std::move(one.name), std::move(one.reason)});
    return out;
}

std::vector<std::string> settle_survivors(std::vector<FaultRow>& faults, const Survivors& survivors, bool complete) {
    std::vector<std::string> complaints;
    std::vector<bool> needed(survivors.size(), false);
    std::vector<bool> seen(survivors.size(), false);
    for (FaultRow& row : faults) {
        for (std::size_t i = 0; i < survivors.size(); ++i) {
            if (!matches_pattern(survivors[i].fault, row.id)) continue;
            seen[i] = true;
            if (!row.caught_by.empty()) continue;
            needed[i] = true;
            row.survives_because = survivors[i].reason;
        }
        if (row.caught_by.empty() && row.survives_because.empty())
            complaints.push_back(row.id + " survives: no case notices that " + row.breaks + " is broken");
    }
    for (std::size_t i = 0; i < survivors.size(); ++i) {
        if (seen[i] && !needed[i]) complaints.push_back(survivors[i].fault + " is listed as a survivor but is caught");
        if (!seen[i] && complete)
            complaints.push_back(survivors[i].fault + " is listed as a survivor but there is no such fault");
    }
    return complaints;
}

}  // namespace authrig::engine
