#include <algorithm>
#include <vector>

#include "authrig/requirements.hpp"

namespace authrig {

namespace {

std::vector<const Requirement*> collect_documents() {
    std::vector<const Requirement*> all;
    const auto append = [&](std::span<const Requirement* const> document) {
        all.insert(all.end(), document.begin(), document.end());
    };
#define X(document) append(requirements::document::all);
#include "authrig/requirements/list.inc"
#undef X
    return all;
}

std::vector<const Requirement*> sort_by_id() {
    const auto all = all_requirements();
    std::vector<const Requirement*> sorted(all.begin(), all.end());
    std::ranges::sort(sorted, {}, &Requirement::id);
    return sorted;
}

}  // namespace

std::span<const Requirement* const> all_requirements() {
    static const std::vector<const Requirement*> all = collect_documents();
    return all;
}

const Requirement* find_requirement(std::string_view id) {
    static const std::vector<const Requirement*> sorted = sort_by_id();
    const auto found = std::ranges::lower_bound(sorted, id, {}, &Requirement::id);
    return found != sorted.end() && (*found)->id == id ? *found : nullptr;
}

}  // namespace authrig
