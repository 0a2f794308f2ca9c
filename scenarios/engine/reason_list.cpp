#include "engine/reason_list.hpp"

#include <fstream>
#include <sstream>

namespace authrig::engine {

Node::List read_yaml_list(const std::filesystem::path& file, std::string_view expected, Diagnostics& diagnostics) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return {};
    std::ostringstream text;
    text << in.rdbuf();
    const Node root = read_yaml(file.string(), text.str(), diagnostics);
    if (root.is_null()) return {};
    if (root.is_list()) return root.list();
    diagnostics.push_back(
        {file.string(), root.mark.line, root.mark.column, "expected a list of " + std::string(expected), {}});
    return {};
}

std::vector<Reasoned> read_reasons(const std::filesystem::path& file, std::string_view key, std::string_view what,
                                   Diagnostics& diagnostics) {
    const std::string name_key(key);
    std::vector<Reasoned> out;
    for (const Node& entry : read_yaml_list(file, "{ " + name_key + ", reason }", diagnostics)) {
        const Node* name = entry.find(name_key);
        const Node* reason = entry.find("reason");
        if (name && reason && !reason->text().empty())
            out.push_back({name->text(), reason->text()});
        else
            diagnostics.push_back({file.string(),
                                   entry.mark.line,
                                   entry.mark.column,
                                   std::string(what) + " needs `" + name_key + "` and `reason`",
                                   {}});
    }
    return out;
}

}  // namespace authrig::engine
