#include "response_types/response_type.hpp"

#include <array>

namespace authrig::sim {

std::string_view to_string(ResponseMode mode) { return mode == ResponseMode::query ? "query" : "fragment"; }

std::span<const ResponseType* const> all_response_types() {
    static constexpr std::array types{
#define X(name) &name##_response_type,
#include "response_types/list.inc"
#undef X
    };
    return types;
}

const ResponseType* find_response_type(std::string_view name, const Settings& settings) {
    for (const auto* type : all_response_types())
        if (type->name == name && type->offered(settings)) return type;
    return nullptr;
}

}  // namespace authrig::sim
