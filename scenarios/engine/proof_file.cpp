#include "engine/proof_file.hpp"

#include <fstream>
#include <sstream>

namespace authrig::engine {

namespace {

Node text_list(const std::vector<std::string>& texts) {
    Node::List list;
    for (const std::string& text : texts) list.emplace_back(text);
    return Node(std::move(list));
}

}  // namespace

std::string proof_text(const Proof& proof) {
    // One fault a line: a diff shows what changed.
    std::string out = "{\"version\": 1, \"faults\": [";
    bool first = true;
    for (const FaultRow& row : proof.faults) {
        Node entry{Node::Map{}};
        entry.set("id", Node(row.id));
        entry.set("breaks", Node(row.breaks));
        entry.set("shows", text_list(row.shows));
        entry.set("caught_by", text_list(row.caught_by));
        if (!row.survives_because.empty()) entry.set("survives_because", Node(row.survives_because));
        out += (first ? "\n" : ",\n") + entry.json();
        first = false;
    }
    out += "\n], \"idle\": [";
    first = true;
    for (const IdleCase& one : proof.idle) {
        Node entry{Node::Map{}};
        entry.set("case", Node(one.id));
        entry.set("idle_because", Node(one.idle_because));
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
        const Node* shows = fault.find("shows");
        if (!id || !shows || !shows->is_list()) continue;
        for (const Node& requirement : shows->list()) proved[requirement.text()].insert(id->text());
    }
    return proved;
}

}  // namespace authrig::engine
