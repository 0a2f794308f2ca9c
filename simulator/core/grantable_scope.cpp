#include "core/grantable_scope.hpp"

#include <algorithm>

#include "core/cites.hpp"
#include "core/scope.hpp"

namespace authrig::sim {
namespace {

bool scope_known(std::string_view token, const Application& application, const Dialect& dialect, Offline offline) {
    if (token == "offline_access" && offline == Offline::never) return false;
    if (!application.scope.empty() && !scope_has(application.scope, token)) return false;
    return std::ranges::find(dialect.scopes, token) != dialect.scopes.end();
}

std::string what_can_be_granted(std::string_view asked, const Application& application, const Dialect& dialect,
                                Offline offline) {
    std::string kept;
    for (const auto token : split_scope(asked))
        if (scope_known(token, application, dialect, offline)) kept.append(kept.empty() ? "" : " ").append(token);
    return kept;
}

}  // namespace

Result<std::string> grantable_scope(std::string_view requested, const Application& application, const Settings& settings,
                                    Offline offline, Rules rules) {
    const auto& dialect = *settings.dialect;
    // RFC 6749 section 3.3 lets a server ignore a part of what was asked for; when nothing is left there is the default.
    const auto asked =
        settings.narrow_scope ? what_can_be_granted(requested, application, dialect, offline) : std::string(requested);
    if (asked.empty()) return std::string(application.scope.empty() ? dialect.default_scope : std::string_view(application.scope));
    if (auto no = rules.require({rfc6749::scope_syntax}, scope_well_formed(asked), invalid_scope("the scope is malformed")))
        return tl::unexpected(std::move(*no));
    const auto tokens = split_scope(asked);
    const auto unknown = std::ranges::find_if(
        tokens, [&](std::string_view token) { return !scope_known(token, application, dialect, offline); });
    // RFC 6749 sections 4.1.2.1 and 5.2 each have the code.
    const auto& code = rules.place() == "authorize" ? rfc6749::error_invalid_scope : rfc6749::error_invalid_scope_token;
    // RFC 7521 section 4.1 says it once more for assertions.
    const Cites cites = rules.place() == "jwt_bearer" ? Cites(code, rfc7521::server_scope_limited) : Cites(code);
    if (auto no = rules.require(cites, unknown == tokens.end(),
                                invalid_scope("the scope names something that cannot be granted"),
                                [&] { return "`" + std::string(*unknown) + "` cannot be granted"; }))
        return tl::unexpected(std::move(*no));
    return asked;
}

Result<std::string> grantable_scope(const GrantContext& context, Offline offline) {
    return grantable_scope(context.request.get("scope"), context.application, context.settings, offline, context.rules);
}

}  // namespace authrig::sim
