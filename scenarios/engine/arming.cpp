#include "engine/arming.hpp"

namespace authrig::engine {
namespace {

std::string arming_text(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found && !found->is_null() ? found->text() : std::string();
}

int arming_number(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found && found->is_integer() ? static_cast<int>(std::get<std::int64_t>(found->value)) : 0;
}

}  // namespace

Arming read_arming(const Node& node) {
    if (!node.is_map()) return {.fault = node.text()};
    return {arming_text(node, "fault"), arming_text(node, "endpoint"), arming_text(node, "client_id"),
            arming_number(node, "nth"), arming_number(node, "times"),  arming_text(node, "argument")};
}

}  // namespace authrig::engine
