#pragma once

#include <string>

#include "authrig/clock.hpp"

namespace authrig::reports {

/// The length between two instants in words: `6 months`, `1 hour 30 minutes`, `250 ms`. Whole calendar months are said
/// as months, else days and smaller; two units at most, and `about` before it when the rest was dropped.
[[nodiscard]] std::string elapsed(TimePoint from, TimePoint to);

/// `2026-01-15 12:00:00`, UTC, with milliseconds when there are any: the reading form.
[[nodiscard]] std::string instant(TimePoint time);

}  // namespace authrig::reports
