#include "core/rule_book.hpp"

#include <algorithm>

namespace authrig::sim {

bool RuleBook::applies(const Requirement& requirement) const {
    return requirement.document.starts_with("rfc") || requirement.document.starts_with("oauth") ||
           requirement.document == vendor_;
}

bool RuleBook::record(const Cites& cites, std::string_view place, bool held) {
    bool skip = false;
    for (const auto* requirement : cites.items()) {
        if (!requirement || !applies(*requirement)) continue;
        records_.push_back({requirement, place, held});
        skip = skip || (skipped_ && std::ranges::any_of(*skipped_, [&](const SkippedRule& rule) {
                            return rule.requirement == requirement->id && rule.place == place;
                        }));
    }
    return skip;
}

}  // namespace authrig::sim
