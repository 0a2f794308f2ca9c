#include "writers/threat_view.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace authrig::reports {

namespace {

using Outcomes = std::map<std::string, Outcome, std::less<>>;

std::string_view covering(const Requirement& requirement) {
    return requirement.same_as.empty() ? requirement.id : requirement.same_as;
}

std::string covering(const std::string& id) {
    const auto* requirement = find_requirement(id);
    return requirement == nullptr ? id : std::string(covering(*requirement));
}

Outcome outcome_of(Verdict verdict, const Finding& finding) {
    if (verdict == Verdict::departs) return Outcome::departed;
    if (verdict == Verdict::warn) return Outcome::warned;
    if (verdict != Verdict::fail) return Outcome::not_judged;
    return finding.level.starts_with("MUST") ? Outcome::failed : Outcome::warned;
}

Outcomes outcomes_of(const std::vector<CaseResult>& cases) {
    Outcomes outcomes;
    const auto saw = [&](const std::string& id, Outcome outcome) {
        auto& worst = outcomes[covering(id)];
        worst = std::max(worst, outcome);
    };
    for (const auto& result : cases) {
        if (result.verdict == Verdict::pass)
            for (const auto& id : result.proves) saw(id, Outcome::held);
        for (const auto& finding : result.findings)
            if (!finding.requirement.empty()) saw(finding.requirement, outcome_of(result.verdict, finding));
    }
    return outcomes;
}

ThreatView view_threat(const Threat& threat, const Outcomes& outcomes) {
    ThreatView view{.threat = &threat};
    std::set<std::string_view> seen;
    for (const auto* requirement : threat.stopped_by) {
        // Entries with one check between them are one thing to fix.
        if (!seen.insert(covering(*requirement)).second) continue;
        const auto found = outcomes.find(covering(*requirement));
        view.parts.push_back({requirement, found == outcomes.end() ? Outcome::not_judged : found->second});
    }
    const auto worst = view.count(Outcome::failed) > 0   ? Outcome::failed
                       : view.count(Outcome::warned) > 0 ? Outcome::warned
                                                         : Outcome::held;
    view.state = worst == Outcome::failed        ? ThreatState::open
                 : worst == Outcome::warned      ? ThreatState::weakened
                 : view.count(Outcome::held) > 0 ? ThreatState::held
                                                 : ThreatState::untested;
    if (worst == Outcome::held) return view;
    for (const auto& part : view.parts) {
        const std::string id(covering(*part.requirement));
        if (part.outcome == worst && std::ranges::find(view.closed_by, id) == view.closed_by.end())
            view.closed_by.push_back(id);
    }
    return view;
}

/// The requirement whose fix closes most open attacks alone; of several the one that helps with most.
void find_first_fix(ThreatOverview& overview) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> gains;  // closes, takes part in
    for (const auto& view : overview.threats) {
        if (view.state != ThreatState::open) continue;
        for (const auto& id : view.closed_by) {
            gains[id].first += view.closed_by.size() == 1 ? 1 : 0;
            ++gains[id].second;
        }
    }
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [id, gain] : gains) {
        if (gain <= best) continue;
        best = gain;
        overview.first_fix = id;
    }
    for (const auto& view : overview.threats) {
        if (view.state != ThreatState::open ||
            std::ranges::find(view.closed_by, overview.first_fix) == view.closed_by.end())
            continue;
        (view.closed_by.size() == 1 ? overview.closes : overview.helps).push_back(view.threat);
    }
}

}  // namespace

std::string_view to_string(Outcome outcome) {
    static constexpr std::array<std::string_view, 5> words{"not_judged", "held", "departed", "warned", "failed"};
    return words[static_cast<std::size_t>(outcome)];
}

std::string_view to_string(ThreatState state) {
    static constexpr std::array<std::string_view, 4> words{"open", "weakened", "untested", "held"};
    return words[static_cast<std::size_t>(state)];
}

std::size_t ThreatView::count(Outcome outcome) const {
    return static_cast<std::size_t>(std::ranges::count(parts, outcome, &Part::outcome));
}

std::size_t ThreatOverview::count(ThreatState state) const {
    return static_cast<std::size_t>(std::ranges::count(threats, state, &ThreatView::state));
}

ThreatOverview view_threats(const std::vector<CaseResult>& cases) {
    const Outcomes outcomes = outcomes_of(cases);
    ThreatOverview overview;
    for (const Threat& threat : all_threats()) overview.threats.push_back(view_threat(threat, outcomes));
    std::ranges::stable_sort(overview.threats, {}, &ThreatView::state);
    find_first_fix(overview);
    return overview;
}

}  // namespace authrig::reports
