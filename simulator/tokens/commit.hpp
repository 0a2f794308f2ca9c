#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tokens/records.hpp"

namespace authrig::sim {

/// A guess of a secret, for the count of wrong ones in a row. `subject` is whose it is (`core/guess_limiter.hpp`).
struct Guess {
    std::string subject;
    bool right = false;
};

/// `Commit` is what a decision changes in the token store, as data: applied whole, under one lock, or not at all. A refusal
/// may carry one too (a replayed code revokes what it was redeemed for).
struct Commit {
    std::vector<CodeRecord> issue_codes;
    std::vector<AccessRecord> issue_access;
    std::vector<RefreshRecord> issue_refresh;
    std::vector<TokenFamily> open_families;
    std::string redeem_code;                   ///< mark as redeemed…
    std::string redeemed_into;                 ///< …for the tokens of this family
    std::string rotate_refresh;                ///< mark as replaced
    std::string touch_family;                  ///< its refresh token was used now
    std::vector<std::string> revoke_families;
    std::vector<std::string> revoke_access_of;  ///< the access tokens of these families
    std::vector<std::string> revoke_access;
    std::vector<std::string> revoke_refresh;
    std::optional<AppId> revoke_client;        ///< everything that application holds
    std::optional<Guess> guess;                ///< a user's secret was looked at: counted, not stored
    std::optional<std::pair<std::string, TimePoint>> remember_jti;  ///< a JWT was used; until when to remember

    [[nodiscard]] bool empty() const;
};

}  // namespace authrig::sim
