#pragma once

#include <string>

#include "authrig/event.hpp"

namespace authrig::reports {

/// How a failure is written for a person.
struct TextStyle {
    bool color = false;
    std::size_t width = 100;  ///< columns at which prose wraps; evidence is never wrapped
};

/// What a person needs to act on a case that did not pass: verdict, id and title; for each finding the requirement
/// with its sentence, the place in the scenario, expected and actual; the exchange it judges and a `curl` line.
[[nodiscard]] std::string failure_text(const CaseResult& result, const TextStyle& style);

/// The same without the first lines (verdict, id, title): for documents that show these elsewhere.
[[nodiscard]] std::string findings_text(const CaseResult& result, const TextStyle& style);

}  // namespace authrig::reports
