#pragma once

#include <future>
#include <memory>
#include <mutex>
#include <string>

#include "crypto/key.hpp"

namespace authrig::sim {

/// `SigningKey` is the key that a tenant signs access tokens with: fixed and published for seeded runs, else made by the
/// tenant, in the background so that no first answer waits for it. Safe to use from several threads.
class SigningKey {
public:
    explicit SigningKey(bool fixed_test_key);

    struct Loaded {
        crypto::PrivateKeyHandle key;
        std::string kid;
        std::string jwk;  ///< the public half (RFC 7517)
    };
    /// Waits until the key is there.
    [[nodiscard]] const Loaded& get() const;
    /// Begins to make the key, if it is not there yet.
    void prepare() const;

private:
    bool fixed_;
    mutable std::once_flag started_;
    mutable std::shared_future<std::shared_ptr<const Loaded>> loaded_;
};

}  // namespace authrig::sim
