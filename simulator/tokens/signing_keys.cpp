#include "tokens/signing_keys.hpp"

#include <ranges>

#include "crypto/test_keys.hpp"

namespace authrig::sim {
namespace {

SigningKey::Shared describe_key(crypto::PrivateKeyHandle key) {
    const auto half = key.public_key();
    return std::make_shared<const SigningKey::Loaded>(SigningKey::Loaded{key, half.thumbprint(), half.to_jwk()});
}

SigningKey::Shared fixed_key(std::size_t which) {
    if (which > 0)
        return describe_key(*crypto::PrivateKeyHandle::from_pem(crypto::server_rsa_test_key(which).private_pem));
    static const auto first =
        describe_key(*crypto::PrivateKeyHandle::from_pem(crypto::server_rsa_test_key(0).private_pem));
    return first;
}

std::shared_future<SigningKey::Shared> ready_key(SigningKey::Shared key) {
    std::promise<SigningKey::Shared> ready;
    ready.set_value(std::move(key));
    return ready.get_future().share();
}

}  // namespace

SigningKey::SigningKey(bool fixed_test_key) : fixed_(fixed_test_key) {}

void SigningKey::prepare() const {
    const std::scoped_lock lock(mutex_);
    if (loaded_.valid()) return;
    if (fixed_)
        loaded_ = ready_key(fixed_key(0));
    else
        loaded_ = std::async(std::launch::async, [] { return describe_key(crypto::generate_rsa()); }).share();
}

SigningKey::Shared SigningKey::current() const {
    prepare();
    std::shared_future<Shared> waited;
    {
        const std::scoped_lock lock(mutex_);
        waited = loaded_;
    }
    return waited.get();
}

const SigningKey::Loaded& SigningKey::get() const { return *current(); }

void SigningKey::rotate(TimePoint old_until) {
    auto old = current();
    std::size_t count = 0;
    {
        const std::scoped_lock lock(mutex_);
        count = retired_.size();
    }
    auto made = fixed_ ? fixed_key(count + 1) : describe_key(crypto::generate_rsa());
    const std::scoped_lock lock(mutex_);
    retired_.push_back({std::move(old), old_until});
    loaded_ = ready_key(std::move(made));
}

std::vector<SigningKey::Shared> SigningKey::published(TimePoint now) const {
    std::vector<Shared> keys{current()};
    const std::scoped_lock lock(mutex_);
    for (const auto& old : retired_ | std::views::reverse)
        if (now < old.until) keys.push_back(old.key);
    return keys;
}

SigningKey::Shared SigningKey::find(std::string_view kid, TimePoint now) const {
    if (kid.empty()) return current();
    for (auto& key : published(now))
        if (key->kid == kid) return key;
    return nullptr;
}

}  // namespace authrig::sim
