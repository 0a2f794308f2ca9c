#include "dialects/dialect.hpp"

#include <array>

namespace authrig::sim {
namespace {

constexpr std::array all_dialects{
#define X(name) &dialect_##name,
#include "dialects/list.inc"
#undef X
};

}  // namespace

const TokenLook& Dialect::look(AppType type) const {
    switch (type) {
        case AppType::web: return web;
        case AppType::spa: return spa;
        case AppType::m2m: break;
    }
    return m2m;
}

const Dialect* find_dialect(std::string_view name) {
    for (const auto& get : all_dialects)
        if (get().name == name) return &get();
    return nullptr;
}

}  // namespace authrig::sim

namespace authrig {

std::vector<std::string_view> dialects() {
    std::vector<std::string_view> names;
    for (const auto& get : sim::all_dialects) names.push_back(get().name);
    return names;
}

}  // namespace authrig
