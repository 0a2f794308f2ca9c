#include "cli/listing.hpp"

#include <fstream>
#include <map>
#include <sstream>

#include "authrig/fault.hpp"
#include "authrig/simulator.hpp"
#include "engine/step.hpp"

namespace authrig::cli {
namespace {

Node text_list(const std::vector<std::string>& texts) {
    Node::List out;
    for (const std::string& text : texts) out.emplace_back(text);
    return Node(std::move(out));
}

Node fault_node(const FaultInfo& fault) {
    Node out{Node::Map{}};
    out.set("id", Node(fault.id));
    out.set("summary", Node(fault.summary));
    out.set("breaks", Node(fault.breaks));
    out.set("seam", Node(std::string(to_string(fault.seam))));
    out.set("caught_by", Node(Node::List{}));
    out.set("survives_because", Node(std::string()));
    return out;
}

/// The rows of a proof file; none when there is no such file.
Node::List proof_rows(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const auto root = Node::from_json(text.str());
    const Node* faults = root ? root->find("faults") : nullptr;
    return faults && faults->is_list() ? faults->list() : Node::List{};
}

}  // namespace

std::string joined(const Node& list) {
    std::string out;
    for (const Node& element : list.list()) out += (out.empty() ? "" : " ") + element.text();
    return out;
}

Node::List requirement_nodes(const std::vector<RequirementRow>& rows) {
    Node::List out;
    for (const RequirementRow& row : rows) {
        Node node{Node::Map{}};
        node.set("id", Node(row.id));
        node.set("document", Node(row.document));
        node.set("section", Node(row.section));
        node.set("level", Node(row.level));
        node.set("subject", Node(row.subject));
        node.set("flow", Node(row.flow));
        node.set("statement", Node(row.statement));
        node.set("state", Node(row.state));
        node.set("reason", Node(row.reason));
        node.set("cases", text_list(row.cases));
        node.set("faults", text_list(row.faults));
        out.push_back(std::move(node));
    }
    return out;
}

Node::List fault_rows(const std::filesystem::path& proof_file) {
    std::map<std::string, Node> rows;
    std::vector<std::string> order;
    for (const FaultInfo& fault : authrig::faults()) {
        order.push_back(fault.id);
        rows.emplace(fault.id, fault_node(fault));
    }
    for (const Node& proved : proof_rows(proof_file)) {
        const Node* id = proved.find("id");
        const Node* breaks = proved.find("breaks");
        if (!id || !breaks) continue;
        if (!rows.contains(id->text())) {
            if (!id->text().starts_with("skip:")) continue;  // no longer there
            order.push_back(id->text());
            rows.emplace(id->text(),
                         fault_node({id->text(), "does not enforce it there", breaks->text(), Seam::rule, {}}));
        }
        for (const std::string_view key : {"caught_by", "survives_because"})
            if (const Node* value = proved.find(key)) rows.at(id->text()).set(std::string(key), *value);
    }
    Node::List out;
    for (const std::string& id : order) out.push_back(rows.at(id));
    return out;
}

Node::List step_rows() {
    Node::List out;
    for (const engine::Step* step : engine::all_steps()) {
        Node node{Node::Map{}};
        node.set("name", Node(std::string(step->shape().name)));
        node.set("summary", Node(std::string(step->shape().summary)));
        std::vector<std::string> keys;
        for (const engine::KeySpec& key : step->shape().keys) keys.emplace_back(key.name);
        node.set("keys", text_list(keys));
        out.push_back(std::move(node));
    }
    return out;
}

}  // namespace authrig::cli
