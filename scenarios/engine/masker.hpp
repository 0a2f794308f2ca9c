#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "authrig/event.hpp"

namespace authrig::engine {

/// `Masker` replaces secrets by labels such as `<access_token 1>`, numbered in the order in which they appeared, so
/// that a report is safe to publish and the same for every run. It learns what is secret from the exchanges themselves.
class Masker {
public:
    /// Makes `value` known under the next number of its kind. Short or known values change nothing.
    void learn(const std::string& kind, const std::string& value);
    /// Learns every secret in a request and its answer: tokens, codes, client secrets, verifiers, JWTs, sessions.
    void learn_from(const ExchangeRecord& exchange);

    /// The text with every known secret replaced: plain, percent-encoded, and within Basic credentials.
    [[nodiscard]] std::string mask(std::string_view text) const;
    void mask(CaseResult& result) const;

private:
    void replace(const std::string& secret, const std::string& label);
    void mask(Headers& headers) const;
    void mask(ExchangeRecord& exchange) const;
    [[nodiscard]] std::string mask_authorization(std::string_view value) const;

    std::map<std::string, int> counts_;
    std::map<std::string, std::string, std::less<>> labels_;  ///< secret → label
    /// Secret → label, encoded forms too, by their first bytes and the longest first: pages are long and secrets many.
    std::unordered_map<std::uint32_t, std::vector<std::pair<std::string, std::string>>> replacements_;
};

}  // namespace authrig::engine
