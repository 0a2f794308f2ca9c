#include "faults/edit_json.hpp"

#include <optional>

#include <nlohmann/json.hpp>

namespace authrig::sim {
namespace {

using Ordered = nlohmann::ordered_json;

std::optional<Ordered> body_object(const std::string& body) {
    auto object = Ordered::parse(body, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    return object;
}

std::string object_text(const Ordered& object) {
    return object.dump(-1, ' ', false, Ordered::error_handler_t::replace);
}

/// Stands for the new value until the text is written, since that value need not be JSON.
constexpr std::string_view placeholder = "@@value@@";

}  // namespace

bool json_has(const std::string& body, std::string_view name) {
    const auto object = body_object(body);
    return object && object->contains(std::string(name));
}

std::string json_value(const std::string& body, std::string_view name) {
    const auto object = body_object(body);
    if (!object) return {};
    const auto found = object->find(std::string(name));
    return found == object->end() ? std::string() : object_text(*found);
}

std::string json_string(const std::string& body, std::string_view name) {
    const auto object = body_object(body);
    if (!object) return {};
    const auto found = object->find(std::string(name));
    return found != object->end() && found->is_string() ? found->get<std::string>() : std::string();
}

void json_set(std::string& body, std::string_view name, std::string_view value) {
    auto object = body_object(body);
    if (!object) return;
    (*object)[std::string(name)] = placeholder;
    body = object_text(*object);
    const std::string quoted = '"' + std::string(placeholder) + '"';
    body.replace(body.find(quoted), quoted.size(), value);
}

void json_remove(std::string& body, std::string_view name) {
    auto object = body_object(body);
    if (!object || object->erase(std::string(name)) == 0) return;
    body = object_text(*object);
}

}  // namespace authrig::sim
