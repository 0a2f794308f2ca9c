#pragma once

#include <string>

#include "html/page_index.hpp"

// The parts of one case on the page, each in a file of its name. `anchor` is the case's.
namespace authrig::reports::html {

/// One case: a line to open, and below it everything that is known.
[[nodiscard]] std::string case_page(const PageIndex& index, const CaseResult& result, bool open);

/// The findings, each with its requirement, the place in the scenario, expected and actual.
[[nodiscard]] std::string case_findings(const PageIndex& index, const CaseResult& result, const std::string& anchor);
/// Who sent what to whom, as inline SVG. Time that passes is a band across.
[[nodiscard]] std::string sequence_diagram(const CaseResult& result, const std::string& anchor);
/// The instants of the case on a line, gaps labelled with their length; empty when no time passes.
[[nodiscard]] std::string timeline(const CaseResult& result);
/// The steps in words, with their exchanges to unfold: the diagram for people who read.
[[nodiscard]] std::string case_steps(const CaseResult& result, const std::string& anchor);

/// How many exchanges of a case are shown. A case that floods a server would make the page unusable.
inline constexpr std::size_t shown_exchanges = 60;

/// `400 invalid_grant`: the status and, when the answer refuses, its `error` from JSON or from a redirect.
[[nodiscard]] std::string answer_label(const ExchangeRecord& exchange);

/// Some finding judges this exchange.
[[nodiscard]] bool is_judged(const CaseResult& result, const ExchangeRecord& exchange);

}  // namespace authrig::reports::html
