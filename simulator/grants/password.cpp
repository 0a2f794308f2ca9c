#include "apps/app_type_traits.hpp"
#include "core/cites.hpp"
#include "core/grantable_resource.hpp"
#include "core/grantable_scope.hpp"
#include "core/guess_limiter.hpp"
#include "core/scope.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

/// One text for both, so that nobody learns who has an account.
constexpr Refusal wrong_login = invalid_grant("the user name or the password is wrong");

Ruling decide_password(const GrantContext& context) {
    const auto username = context.request.get("username");
    const auto password = context.request.get("password");
    if (username.empty() || password.empty())
        return invalid_request("username or password is missing").as_error(rfc6749::error_invalid_request);
    auto rules = context.rules;
    const auto& users = context.tenant.users;
    // RFC 6749 section 4.3.2: the endpoint must not be there to try passwords out.
    if (auto no =
            refuse_guess(context.tenant.guesses, password_of(username), context.now, rules,
                         {rfc6749::password_brute_force}, invalid_grant("too many wrong passwords: try again later")))
        return {std::move(*no), {}};
    Commit commit;
    commit.guess = Guess{password_of(username), users.check_password(username, password) != nullptr};
    const auto* user = users.find_by_name(username);
    if (!user) return {wrong_login.as_error(rfc6749::password_validated), std::move(commit)};
    // RFC 6749 section 4.3.2: the password is validated with the server's own user directory.
    if (auto no = rules.require({rfc6749::password_validated}, commit.guess->right, wrong_login))
        return {std::move(*no), std::move(commit)};
    auto scope = grantable_scope(context, Offline::allowed);
    if (!scope) return {std::move(scope.error()), std::move(commit)};
    const auto resource = grantable_resource(context.request.get("resource"), context.tenant);
    if (!resource) return {resource.error(), std::move(commit)};
    return {Decision{.application = &context.application,
                     .user = user->user.id,
                     .scope = *scope,
                     .requested_scope = std::string(context.request.get("scope")),
                     .refresh_scope = *scope,
                     .family = {},
                     .authorized_at = context.now,
                     .new_refresh_token =
                         context.settings.dialect->refresh_without_scope || scope_has(*scope, "offline_access"),
                     .repeated_refresh_token = {},
                     .resource = *resource},
            std::move(commit)};
}

/// RFC 9700 section 2.4 forbids it: it is there where chosen.
bool password_chosen(const Settings& settings) { return settings.password_grant; }

}  // namespace

const Grant password_grant{grant_name::password, "password", nullptr, &decide_password, &password_chosen};

}  // namespace authrig::sim
