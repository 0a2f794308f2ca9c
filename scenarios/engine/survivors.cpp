#include "engine/survivors.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "engine/profile.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::engine {

Survivors load_survivors(const std::filesystem::path& file, Diagnostics& diagnostics) {
    Survivors out;
    std::ifstream in(file, std::ios::binary);
    if (!in) return out;
    std::ostringstream text;
    text << in.rdbuf();
    const Node root = read_yaml(file.string(), text.str(), diagnostics);
    if (root.is_null()) return out;
    if (!root.is_list()) {
        diagnostics.push_back(
            {file.string(), root.mark.line, root.mark.column, "expected a list of { fault, reason }", {}});
        return out;
    }
    for (const Node& entry : root.list()) {
        const Node* fault = entry.find("fault");
        const Node* reason = entry.find("reason");
        if (!fault || !reason || reason->text().empty()) {
            diagnostics.push_back(
                {file.string(), entry.mark.line, entry.mark.column, "a survivor needs `fault` and `reason`", {}});
            continue;
        }
        out.push_back({fault->text(), reason->text()});
    }
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
