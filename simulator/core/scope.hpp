#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace authrig::sim {

/// The tokens of a scope value (RFC 6749 section 3.3), in order.
[[nodiscard]] std::vector<std::string_view> split_scope(std::string_view scope);
/// Tokens of %x21 / %x23-5B / %x5D-7E separated by single spaces; the empty text is well-formed here.
[[nodiscard]] bool scope_well_formed(std::string_view scope);
[[nodiscard]] bool scope_has(std::string_view scope, std::string_view token);
/// Every token of `part` is in `whole`; order is irrelevant.
[[nodiscard]] bool scope_within(std::string_view part, std::string_view whole);
/// An answer names the scope when it is not what was asked for (RFC 6749 section 3.3).
[[nodiscard]] bool scope_to_be_named(std::string_view granted, std::string_view requested);
[[nodiscard]] bool scope_equal(std::string_view a, std::string_view b);

}  // namespace authrig::sim
