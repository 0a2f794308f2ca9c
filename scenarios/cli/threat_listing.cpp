#include "cli/threat_listing.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>

#include "authrig/threat.hpp"

namespace authrig::cli {

Node::List threat_nodes() {
    Node::List out;
    for (const Threat& threat : all_threats()) {
        Node::List requirements;
        for (const Requirement* requirement : threat.stopped_by)
            requirements.emplace_back(std::string(requirement->id));
        Node node{Node::Map{}};
        node.set("id", Node(std::string(threat.id)));
        node.set("title", Node(std::string(threat.title)));
        node.set("gain", Node(std::string(threat.gain)));
        node.set("source", Node(std::string(threat.source)));
        node.set("requirements", Node(std::move(requirements)));
        out.push_back(std::move(node));
    }
    return out;
}

bool print_threat(std::ostream& out, std::string_view id, const std::vector<RequirementRow>& rows) {
    const Threat* threat = find_threat(id);
    if (!threat) return false;
    out << threat->id << " (attack)\n  " << threat->title << ", " << threat->source << "\n  " << threat->gain
        << "\n  stopped by:\n";
    for (const Requirement* requirement : threat->stopped_by) {
        const auto row = std::ranges::find(rows, requirement->id, &RequirementRow::id);
        out << "  " << std::left << std::setw(12) << (row == rows.end() ? "" : row->state) << "  " << requirement->id
            << "  " << requirement->statement << '\n';
    }
    return true;
}

}  // namespace authrig::cli
