#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authrig/node.hpp"
#include "engine/matchers.hpp"

namespace authrig::engine {

/// `Challenge` is one challenge of a WWW-Authenticate field (RFC 9110 section 11.6.1).
struct Challenge {
    std::string scheme;
    Node params{Node::Map{}};  ///< names in lower case
};
[[nodiscard]] std::vector<Challenge> parse_challenges(std::string_view field);

/// `Basic`, or a map whose `scheme` compares without case and whose other members are its parameters.
void check_challenge(const Node& expected, const Challenge& challenge, std::vector<Mismatch>& mismatches);

}  // namespace authrig::engine
