#include "bindings/code_binding.hpp"

#include <array>

namespace authrig::sim {

std::span<const CodeBinding* const> all_bindings() {
    static constexpr std::array bindings{
#define X(name) &name##_binding,
#include "bindings/list.inc"
#undef X
    };
    return bindings;
}

}  // namespace authrig::sim
