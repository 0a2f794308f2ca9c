#include "core/scope.hpp"

#include <algorithm>

namespace authrig::sim {

std::vector<std::string_view> split_scope(std::string_view scope) {
    std::vector<std::string_view> tokens;
    while (!scope.empty()) {
        const auto space = scope.find(' ');
        if (space != 0) tokens.push_back(scope.substr(0, space));
        scope.remove_prefix(space == std::string_view::npos ? scope.size() : space + 1);
    }
    return tokens;
}

bool scope_well_formed(std::string_view scope) {
    if (scope.empty()) return true;
    if (scope.front() == ' ' || scope.back() == ' ' || scope.find("  ") != std::string_view::npos) return false;
    return std::ranges::all_of(scope, [](unsigned char c) { return c >= 0x20 && c <= 0x7e && c != '"' && c != '\\'; });
}

bool scope_has(std::string_view scope, std::string_view token) {
    return std::ranges::any_of(split_scope(scope), [&](std::string_view each) { return each == token; });
}

bool scope_within(std::string_view part, std::string_view whole) {
    return std::ranges::all_of(split_scope(part), [&](std::string_view each) { return scope_has(whole, each); });
}

bool scope_equal(std::string_view a, std::string_view b) { return scope_within(a, b) && scope_within(b, a); }

bool scope_to_be_named(std::string_view granted, std::string_view requested) {
    return !granted.empty() && !scope_equal(granted, requested);
}

}  // namespace authrig::sim
