#pragma once

#include <string>

#include "html/page_index.hpp"

// The sections of the page, each in a file of its name. Empty when there is nothing to show.
namespace authrig::reports::html {

[[nodiscard]] std::string overview_section(const PageIndex& index);
[[nodiscard]] std::string threats_section(const PageIndex& index);
[[nodiscard]] std::string faults_section(const PageIndex& index);
/// A part of it: which case notices which fault.
[[nodiscard]] std::string fault_matrix(const PageIndex& index);
[[nodiscard]] std::string flows_section(const PageIndex& index);
[[nodiscard]] std::string requirements_section(const PageIndex& index);
[[nodiscard]] std::string cases_section(const PageIndex& index);

/// The whole document.
[[nodiscard]] std::string page(const RunFinished& run);

}  // namespace authrig::reports::html
