#include <nlohmann/json.hpp>

#include "control/body.hpp"

namespace authrig::sim {
namespace {

/// The `kid`s that are published, the signing one first. `POST` makes a new key sign; the old one stays published until
/// the tokens that it signed are over.
HttpResponse run_keys(const ControlCall& call) {
    auto& tenant = call.tenant;
    const auto now = tenant.clock.now();
    if (call.request.method == "POST") tenant.signing_key.rotate(add(now, tenant.settings.access_token_lifetime));
    auto kids = nlohmann::json::array();
    for (const auto& key : tenant.signing_key.published(now)) kids.push_back(key->kid);
    return control_answer({{"keys", kids}});
}

}  // namespace

const ControlAction keys_action{"keys", "GET POST", &run_keys};

}  // namespace authrig::sim
