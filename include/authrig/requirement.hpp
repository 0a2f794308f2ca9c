#pragma once

#include <span>
#include <string_view>

namespace authrig {

enum class Level { must, must_not, should, should_not, recommended, may };
enum class Subject { authorization_server, client, resource_server, user_agent_page };
enum class Basis { keyword, indicative };  ///< indicative: stated without a capitalised keyword
enum class Testable { black_box, needs_introspection_of_client, not_testable };

/// `Requirement` is one normative sentence of a document, with a stable id. Rules, faults, scenarios
/// and reports point at it. `document` is `rfc6749`, `oauth21` or `workfront`.
struct Requirement {
    std::string_view id;
    std::string_view document;
    std::string_view section;
    Level level = Level::must;
    Basis basis = Basis::keyword;
    Subject subject = Subject::authorization_server;
    std::string_view flow;
    std::string_view statement;
    std::string_view check;
    Testable testable = Testable::black_box;
    std::string_view same_as = {};  ///< id of the entry whose check covers this one too
};

/// `MUST`, `SHOULD NOT`, …
[[nodiscard]] std::string_view to_string(Level level);
/// `authorization-server`, `client`, …
[[nodiscard]] std::string_view to_string(Subject subject);
/// `black-box`, `not-testable`, …
[[nodiscard]] std::string_view to_string(Testable testable);
/// A SHOULD, SHOULD NOT or RECOMMENDED that is not met is a warning, not a failure.
[[nodiscard]] bool is_advice(Level level);

/// The whole register, document by document, in the documents' order. The objects themselves are in the namespaces
/// `requirements::rfc6749` and so on, one header a document.
[[nodiscard]] std::span<const Requirement* const> all_requirements();
/// Nothing (null) when there is no such id.
[[nodiscard]] const Requirement* find_requirement(std::string_view id);

}  // namespace authrig
