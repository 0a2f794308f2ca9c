#include "tokens/commit.hpp"

namespace authrig::sim {

bool Commit::empty() const {
    return issue_codes.empty() && issue_access.empty() && issue_refresh.empty() && open_families.empty() &&
           redeem_code.empty() && rotate_refresh.empty() && touch_family.empty() && revoke_families.empty() && revoke_access_of.empty() &&
           revoke_access.empty() && revoke_refresh.empty() && !revoke_client && !remember_jti;
}

}  // namespace authrig::sim
