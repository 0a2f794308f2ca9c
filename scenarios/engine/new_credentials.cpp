#include "engine/new_credentials.hpp"

namespace authrig::engine {

void take_secret(Actor& actor, const Answer& answer) {
    for (const std::string_view name : {"json.client_secret", "json.secret"})
        if (const auto secret = answer.at(name); secret && secret->is_string() && answer.status() < 300) {
            actor.app.config().client_secret = secret->string();
            return;
        }
}

void take_key(Actor& actor, const Answer& answer) {
    const auto kid = answer.at("json.kid");
    auto pem = answer.at("json.private_key");
    if (!pem) pem = answer.at("json.private_pem");
    if (kid && pem && answer.status() < 300) actor.app.config().key = KeyPair{kid->text(), pem->text(), {}};
}

}  // namespace authrig::engine
