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

}  // namespace

Result<std::string> grantable_scope(std::string_view asked, const Application& application, const Settings& settings,
                                    Offline offline, Rules rules) {
    const auto& dialect = *settings.dialect;
    if (asked.empty()) return std::string(application.scope.empty() ? dialect.default_scope : std::string_view(application.scope));
    if (auto no = rules.require({rfc6749::scope_syntax}, scope_well_formed(asked), invalid_scope("the scope is malformed")))
        return tl::unexpected(std::move(*no));
    const auto tokens = split_scope(asked);
    const auto unknown = std::ranges::find_if(
        tokens, [&](std::string_view token) { return !scope_known(token, application, dialect, offline); });
    // RFC 6749 sections 4.1.2.1 and 5.2 each have the code.
    const auto& code = rules.place() == "authorize" ? rfc6749::error_invalid_scope : rfc6749::error_invalid_scope_token;
    if (auto no = rules.require({code}, unknown == tokens.end(),
                                invalid_scope("the scope names something that cannot be granted"),
                                [&] { return "`" + std::string(*unknown) + "` cannot be granted"; }))
        return tl::unexpected(std::move(*no));
    return std::string(asked);
}

Result<std::string> grantable_scope(const GrantContext& context, Offline offline) {
    return grantable_scope(context.request.get("scope"), context.application, context.settings, offline, context.rules);
}

}  // namespace authrig::sim
