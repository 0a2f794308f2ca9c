#include "engine/proof_file.hpp"

#include <fstream>
#include <sstream>

namespace authrig::engine {

std::string proof_text(const Proof& proof) {
    // One fault a line: a diff shows what changed.
    std::string out = "{\"version\": 1, \"faults\": [";
    bool first = true;
    for (const FaultRow& row : proof.faults) {
        Node::List caught_by;
        for (const std::string& id : row.caught_by) caught_by.emplace_back(id);
        Node entry{Node::Map{}};
        entry.set("id", Node(row.id));
        entry.set("breaks", Node(row.breaks));
        entry.set("caught_by", Node(std::move(caught_by)));
        if (!row.survives_because.empty()) entry.set("survives_because", Node(row.survives_because));
        out += (first ? "\n" : ",\n") + entry.json();
        first = false;
    }
    return out + "\n]}\n";
}

ProvedBy load_proved(const std::filesystem::path& file) {
    ProvedBy proved;
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const auto root = Node::from_json(text.str());
    const Node* faults = root ? root->find("faults") : nullptr;
    if (!faults || !faults->is_list()) return proved;
    for (const Node& fault : faults->list()) {
        const Node* id = fault.find("id");
        const Node* breaks = fault.find("breaks");
        const Node* caught_by = fault.find("caught_by");
        if (id && breaks && caught_by && caught_by->is_list() && !caught_by->list().empty())
            proved[breaks->text()].insert(id->text());
    }
    return proved;
}

}  // namespace authrig::engine
