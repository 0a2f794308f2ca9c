#include "exchanges/json_body.hpp"

#include <nlohmann/json.hpp>

namespace authrig::agents {

namespace {

/// Bytes that are not UTF-8 cannot stand in JSON: they become U+FFFD.
std::string json_string(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string write_json_body(const Params& params) {
    std::string out = "{";
    for (const auto& [name, value] : params) {
        if (out.size() > 1) out += ',';
        out += json_string(name) + ':' + json_string(value);
    }
    return out + '}';
}

}  // namespace authrig::agents
