#include "faults/family.hpp"

// Servers that look first and write later, each a step of its own: who comes in between is let through as well.

namespace authrig::sim {

std::span<const Fault> commit_faults() {
    static const Fault faults[] = {
        {.id = "burns_codes_after_others_came_in",
         .summary = "A code is looked at and burned in two steps: redemptions at one instant all succeed.",
         .breaks = &rfc6749::code_single_use,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&oauth21::token_once_per_code, &rfc6749::short_lived_single_use, &rfc9700::code_invalidated},
         .splits = [](const Commit& commit) { return !commit.redeem_code.empty(); }},
        {.id = "replaces_refresh_tokens_after_others_came_in",
         .summary = "A refresh token is looked at and replaced in two steps: refreshes at one instant all succeed.",
         .breaks = &rfc9700::refresh_replay_detected,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::refresh_rotation_on},
         .splits = [](const Commit& commit) { return !commit.rotate_refresh.empty(); }},
        {.id = "remembers_jtis_after_others_came_in",
         .summary = "A JWT is looked at and remembered in two steps: uses at one instant all succeed.",
         .breaks = &rfc7523::jti_replay,
         .seam = Seam::rule,
         .splits = [](const Commit& commit) { return commit.remember_jti.has_value(); }},
        {.id = "remembers_exchanged_jwts_after_others_came_in",
         .summary = "A JWT is looked at and remembered in two steps: exchanges at one instant all yield a session.",
         .breaks = &workfront::jwt_one_per_token,
         .seam = Seam::rule,
         .endpoint = "jwt_exchange",
         .splits = [](const Commit& commit) { return commit.remember_jti.has_value(); }},
        {.id = "revokes_after_others_came_in",
         .summary = "A token is found and revoked in two steps: a refresh at that instant outlives the revocation.",
         .breaks = &rfc7009::immediate_effect,
         .seam = Seam::rule,
         .endpoint = "revoke",
         .splits =
             [](const Commit& commit) { return !commit.revoke_refresh.empty() || !commit.revoke_access.empty(); }},
    };
    return faults;
}

}  // namespace authrig::sim
