#include <nlohmann/json.hpp>

#include "authrig/simulator.hpp"
#include "control/body.hpp"
#include "tokens/find_access_token.hpp"

namespace authrig::sim {
namespace {

/// Which tokens there are (never as themselves), and `DELETE` with `{"token"}` to revoke one.
HttpResponse run_tokens(const ControlCall& call) {
    const std::scoped_lock lock(call.tenant.mutex);
    auto& tokens = call.tenant.tokens;
    if (call.request.method == "DELETE") {
        const auto text = control_text(control_body(call), "token");
        Commit commit;
        if (const auto* access = find_access_token(call.tenant, text)) commit.revoke_access.push_back(access->id);
        else if (tokens.refresh(text)) commit.revoke_refresh.push_back(text);
        else throw ConfigError("there is no such token");
        tokens.apply(commit, call.tenant.clock.now());
    }
    const auto now = call.tenant.clock.now();
    int live_access = 0, live_refresh = 0;
    for (const auto& [id, token] : tokens.access_tokens()) live_access += !token.lifetime.expired(now) && !tokens.revoked(token);
    for (const auto& [id, token] : tokens.refresh_tokens()) live_refresh += !token.rotated && !tokens.revoked(token);
    return control_answer({{"access_tokens", live_access}, {"refresh_tokens", live_refresh}, {"revision", tokens.revision()}});
}

}  // namespace

const ControlAction tokens_action{"tokens", "GET DELETE", &run_tokens};

}  // namespace authrig::sim
