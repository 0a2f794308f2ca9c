#include <algorithm>

#include "apps/app_type_traits.hpp"
#include "apps/client_secrets.hpp"
#include "core/cites.hpp"
#include "crypto/key.hpp"
#include "crypto/test_keys.hpp"
#include "setup/operations.hpp"

namespace authrig::sim {
namespace {

SetupOutcome refuse_credential(const Application& application, int status, std::string field, std::string message) {
    return {.status = status,
            .application = &application,
            .error = message,
            .field_errors = {{std::move(field), std::move(message)}}};
}

SetupOutcome changed(Exchange& exchange, const Application& application, int status, std::string notice) {
    ++exchange.tenant.application_revision;
    return {.status = status, .application = &application, .notice = std::move(notice)};
}

crypto::PrivateKeyHandle next_key_pair(Tenant& tenant) {
    if (!tenant.config.seed) return crypto::generate_rsa();
    return *crypto::PrivateKeyHandle::from_pem(crypto::generated_test_key(tenant.generated_keys++).private_pem);
}

}  // namespace

SetupOutcome add_secret(Exchange& exchange, Application& application) {
    if (!traits(application.type).has_secret)
        return refuse_credential(application, 422, "secrets", "an application of this type has no client secret");
    if (!application.secrets.empty())
        return refuse_credential(application, 409, "secrets", "there is a client secret already: delete it first");
    auto secret = make_client_secret(*exchange.tenant.entropy, exchange.now);
    keep_mac_key(application, secret.stored, secret.text);
    application.secrets.push_back(std::move(secret.stored));
    auto outcome = changed(exchange, application, 201, "A new client secret was made.");
    outcome.new_secret = std::move(secret.text);
    return outcome;
}

SetupOutcome delete_secret(Exchange& exchange, Application& application, std::string_view id) {
    const bool known = std::ranges::any_of(application.secrets, [&](const auto& secret) { return secret.id == id; });
    if (!known) return refuse_credential(application, 404, "secrets", "there is no such client secret");
    // workfront/app-secret-replace: it stops working at once.
    exchange.rules().ensure({workfront::app_secret_replace}, [&] {
        std::erase_if(application.secrets, [&](const auto& secret) { return secret.id == id; });
    });
    return changed(exchange, application, 200, "The client secret was deleted and no longer works.");
}

SetupOutcome add_public_key(Exchange& exchange, Application& application, const std::string& pem, std::string kid) {
    if (!may_have_keys(application))
        return refuse_credential(application, 422, "public_keys", "an application of this type has no public keys");
    const auto key = crypto::PublicKeyHandle::from_pem(pem);
    if (!key) return refuse_credential(application, 422, "pem", key.error());
    if (kid.empty()) kid = key->thumbprint();
    if (std::ranges::any_of(application.public_keys, [&](const auto& known) { return known.kid == kid; }))
        return refuse_credential(application, 422, "kid", "there is a key with this kid already");
    application.public_keys.push_back({kid, pem});
    auto outcome = changed(exchange, application, 201, "The public key was added.");
    outcome.new_kid = std::move(kid);
    return outcome;
}

SetupOutcome generate_key_pair(Exchange& exchange, Application& application) {
    if (!may_have_keys(application))
        return refuse_credential(application, 422, "public_keys", "an application of this type has no public keys");
    const auto pair = next_key_pair(exchange.tenant);
    const auto half = pair.public_key();
    auto kid = half.thumbprint();
    application.public_keys.push_back({kid, half.to_pem()});
    auto outcome = changed(exchange, application, 201, "A key pair was generated.");
    outcome.new_private_pem = pair.to_pem();
    outcome.new_kid = std::move(kid);
    return outcome;
}

SetupOutcome delete_public_key(Exchange& exchange, Application& application, std::string_view kid) {
    if (std::erase_if(application.public_keys, [&](const auto& key) { return key.kid == kid; }) == 0)
        return refuse_credential(application, 404, "public_keys", "there is no such public key");
    return changed(exchange, application, 200, "The public key was deleted.");
}

}  // namespace authrig::sim
