#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/event.hpp"
#include "authrig/node.hpp"
#include "authrig/requirement.hpp"

namespace authrig::engine {

/// `UntestedReason` is why no case judges a requirement, or a group of them: all of a document, of a subject, or both.
struct UntestedReason {
    std::string requirement;  ///< its id; empty for a group
    std::string document;     ///< `rfc8628`; empty: any
    std::string subject;      ///< `client`; empty: any
    std::string reason;
    Mark mark;

    [[nodiscard]] bool covers(const Requirement& wanted) const;
};
using UntestedReasons = std::vector<UntestedReason>;

/// Reads a list of { requirement, reason } and { document, subject, reason }. A file that does not exist lists none.
[[nodiscard]] UntestedReasons load_untested(const std::filesystem::path& file, Diagnostics& diagnostics);

/// The reason of the requirement itself, else that of the entry whose check covers it, else that of the first group
/// that holds it; null when nobody gave one.
[[nodiscard]] const UntestedReason* find_untested(const UntestedReasons& reasons, const Requirement& requirement);

/// What is wrong between the register (`rows` of the whole corpus) and the reasons: an untested requirement without a
/// reason, and reasons that no untested requirement needs any more.
[[nodiscard]] Diagnostics settle_untested(const std::vector<RequirementRow>& rows, const UntestedReasons& reasons,
                                          const std::filesystem::path& file);

}  // namespace authrig::engine
