#include <array>

#include "core/endpoint.hpp"

namespace authrig::sim {

#define X(name) extern const Endpoint name##_endpoint;
#include "endpoints/list.inc"
#undef X

std::span<const Endpoint* const> all_endpoints() {
    static constexpr std::array endpoints{
#define X(name) &name##_endpoint,
#include "endpoints/list.inc"
#undef X
    };
    return endpoints;
}

}  // namespace authrig::sim
