#pragma once

#include <map>
#include <string>
#include <string_view>
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
    void mask(Headers& headers) const;
    void mask(ExchangeRecord& exchange) const;
    [[nodiscard]] std::string mask_authorization(std::string_view value) const;

    std::map<std::string, int> counts_;
    std::map<std::string, std::string, std::less<>> labels_;         ///< secret → label
    std::vector<std::pair<std::string, std::string>> replacements_;  ///< longest first, encoded forms too
};

}  // namespace authrig::engine
