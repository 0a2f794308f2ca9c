#include "html/sequence_layout.hpp"

#include <algorithm>
#include <set>

#include "writers/elapsed.hpp"

namespace authrig::reports::html {

namespace {

void add_participant(std::vector<std::string>& participants, const std::string& name) {
    if (std::ranges::find(participants, name) == participants.end()) participants.push_back(name);
}

std::vector<std::string> participants_of(const CaseResult& result) {
    std::vector<std::string> participants;
    for (const auto& exchange : result.exchanges) add_participant(participants, exchange.from);
    for (const auto& exchange : result.exchanges) add_participant(participants, exchange.to);
    return participants;
}

/// Time passes in a step when what follows begins later than it did.
std::string band_aside(const CaseResult& result, std::size_t step) {
    if (step + 1 >= result.steps.size()) return {};
    const auto& here = result.steps[step];
    const auto& next = result.steps[step + 1];
    return here.at == next.at ? "" : "now " + instant(next.at);
}

}  // namespace

std::size_t SequenceLayout::column(const std::string& participant) const {
    return static_cast<std::size_t>(std::ranges::find(participants, participant) - participants.begin());
}

SequenceLayout sequence_layout(const CaseResult& result, std::size_t limit) {
    SequenceLayout layout{.participants = participants_of(result), .rows = {}};
    std::set<int> placed;
    std::size_t drawn = 0;
    const auto place = [&](const ExchangeRecord& exchange) {
        if (!placed.insert(exchange.index).second) return;
        if (++drawn > limit) {
            ++layout.hidden;
            return;
        }
        layout.rows.push_back(
            {.kind = SequenceRow::Kind::exchange, .text = {}, .aside = {}, .held = true, .exchange = &exchange});
    };
    for (std::size_t i = 0; i < result.steps.size(); ++i) {
        const auto& step = result.steps[i];
        const auto kind = step.exchanges.empty() ? SequenceRow::Kind::band : SequenceRow::Kind::step;
        if (drawn < limit || !step.held || kind == SequenceRow::Kind::band) {
            layout.rows.push_back({.kind = kind,
                                   .text = step.summary.empty() ? step.kind : step.summary,
                                   .aside = band_aside(result, i),
                                   .held = step.held});
        }
        for (const auto& exchange : result.exchanges) {
            if (std::ranges::find(step.exchanges, exchange.index) != step.exchanges.end()) place(exchange);
        }
    }
    for (const auto& exchange : result.exchanges) place(exchange);
    return layout;
}

}  // namespace authrig::reports::html
