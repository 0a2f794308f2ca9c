#include "tokens/signing_keys.hpp"

#include "crypto/test_keys.hpp"

namespace authrig::sim {
namespace {

using Loaded = SigningKey::Loaded;

std::shared_ptr<const Loaded> describe_key(crypto::PrivateKeyHandle key) {
    const auto half = key.public_key();
    return std::make_shared<const Loaded>(Loaded{key, half.thumbprint(), half.to_jwk()});
}

const std::shared_ptr<const Loaded>& fixed_key() {
    static const auto key = describe_key(*crypto::PrivateKeyHandle::from_pem(crypto::server_rsa_test_key(0).private_pem));
    return key;
}

}  // namespace

SigningKey::SigningKey(bool fixed_test_key) : fixed_(fixed_test_key) {}

void SigningKey::prepare() const {
    std::call_once(started_, [this] {
        if (!fixed_) {
            loaded_ = std::async(std::launch::async, [] { return describe_key(crypto::generate_rsa()); }).share();
            return;
        }
        std::promise<std::shared_ptr<const Loaded>> ready;
        ready.set_value(fixed_key());
        loaded_ = ready.get_future().share();
    });
}

const SigningKey::Loaded& SigningKey::get() const {
    prepare();
    return *loaded_.get();
}

}  // namespace authrig::sim
