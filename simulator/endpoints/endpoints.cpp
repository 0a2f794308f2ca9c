#include <array>

#include "core/endpoint.hpp"

namespace authrig::sim {

std::span<const Endpoint* const> all_endpoints() {
    static constexpr std::array endpoints{
#define X(name) &name##_endpoint,
#include "endpoints/list.inc"
#undef X
    };
    return endpoints;
}

}  // namespace authrig::sim
