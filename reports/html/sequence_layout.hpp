#pragma once

#include <string>
#include <vector>

#include "authrig/event.hpp"

namespace authrig::reports::html {

/// One row of a sequence diagram, from top to bottom.
struct SequenceRow {
    enum class Kind { step, band, exchange };
    Kind kind = Kind::step;
    std::string text;                          ///< of a step or a band
    std::string aside;                         ///< of a band: the instant it leads to
    bool held = true;                          ///< of a step
    const ExchangeRecord* exchange = nullptr;  ///< of an exchange
};

/// `SequenceLayout` is what a sequence diagram shows, before it is drawn.
struct SequenceLayout {
    std::vector<std::string> participants;  ///< from left to right: who asks first, who only answers last
    std::vector<SequenceRow> rows;
    std::size_t hidden = 0;  ///< exchanges beyond the limit

    [[nodiscard]] std::size_t column(const std::string& participant) const;
};

/// A step without exchanges is a band across (time that passes, say); the others are a line above their exchanges.
[[nodiscard]] SequenceLayout sequence_layout(const CaseResult& result, std::size_t limit);

}  // namespace authrig::reports::html
