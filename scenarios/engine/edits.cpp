#include "engine/edits.hpp"

#include "engine/application_node.hpp"

namespace authrig::engine {
namespace {

std::optional<std::string> optional_text(const Node& arguments, std::string_view key) {
    const Node* found = arguments.find(key);
    return found && !found->is_null() ? std::optional(found->text()) : std::nullopt;
}

}  // namespace

std::vector<KeySpec> edit_keys(std::vector<KeySpec> own, const std::vector<std::string_view>& parameters) {
    using enum ValueType;
    for (const std::string_view name : parameters) own.push_back({name, text, "parameter of the request"});
    own.insert(own.end(),
               {{"params", map, "parameters set, whatever they are"},
                {"omit", string_list, "parameters left out"},
                {"add", map, "a second parameter of the same name; a list adds several"},
                {"headers", map, "header fields set"},
                {"omit_headers", string_list, "header fields left out"},
                {"auth",
                 string,
                 "authenticate in this way",
                 {"basic", "basic_raw", "basic_lower", "post", "none", "private_key_jwt", "client_secret_jwt"}},
                {"encoding", string, "encode the body in this way", {"form", "json"}},
                {"body", string, "a raw body instead of the parameters"},
                {"content_type", string, "Content-Type of the body"},
                {"method", string, "another method"},
                {"path", string, "another path or absolute URL"},
                {"query", map, "added to the query string"}});
    return own;
}

Params read_pairs(const Node* node) {
    Params out;
    if (!node || !node->is_map()) return out;
    for (const auto& entry : node->map()) {
        if (entry.value.is_list()) {
            for (const Node& element : entry.value.list()) out.emplace_back(entry.key, element.text());
        } else {
            out.emplace_back(entry.key, entry.value.is_null() ? std::string() : entry.value.text());
        }
    }
    return out;
}

Edits read_edits(const Node& arguments, const std::vector<std::string_view>& parameters) {
    Edits edits;
    for (const std::string_view name : parameters)
        if (const Node* value = arguments.find(name); value && !value->is_null())
            edits.set.emplace_back(name, value->text());
    for (auto& pair : read_pairs(arguments.find("params"))) edits.set.push_back(std::move(pair));
    if (const Node* omit = arguments.find("omit")) edits.omit = read_texts(*omit);
    edits.add = read_pairs(arguments.find("add"));
    for (auto& [name, value] : read_pairs(arguments.find("headers"))) edits.headers.add(name, value);
    if (const Node* omit = arguments.find("omit_headers")) edits.omit_headers = read_texts(*omit);
    edits.method = optional_text(arguments, "method");
    edits.raw_body = optional_text(arguments, "body");
    edits.content_type = optional_text(arguments, "content_type");
    edits.auth = optional_text(arguments, "auth");
    edits.encoding = optional_text(arguments, "encoding");
    edits.path = optional_text(arguments, "path");
    edits.query = read_pairs(arguments.find("query"));
    return edits;
}

}  // namespace authrig::engine
