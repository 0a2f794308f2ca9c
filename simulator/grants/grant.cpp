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

bool offered(const Grant& grant, const Settings& settings) {
    if (grant.grant_type.empty()) return false;
    if (grant.switched_on) return grant.switched_on(settings);
    return std::ranges::find(settings.dialect->grants, grant.grant_type) != settings.dialect->grants.end();
}

const Grant* find_grant(std::string_view grant_type, const Settings& settings) {
    for (const auto* grant : all_grants())
        if (grant->grant_type == grant_type && offered(*grant, settings)) return grant;
    return nullptr;
}

}  // namespace authrig::sim
