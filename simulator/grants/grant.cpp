#include "grants/grant.hpp"

#include <algorithm>
#include <array>

namespace authrig::sim {

std::span<const Grant* const> all_grants() {
    static constexpr std::array grants{
#define X(name) &name##_grant,
#include "grants/list.inc"
#undef X
    };
    return grants;
}

const Grant* find_grant(std::string_view grant_type, const Dialect& dialect) {
    if (std::ranges::find(dialect.grants, grant_type) == dialect.grants.end()) return nullptr;
    for (const auto* grant : all_grants())
        if (grant->grant_type == grant_type) return grant;
    return nullptr;
}

}  // namespace authrig::sim
