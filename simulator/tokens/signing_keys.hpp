#pragma once

#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/clock.hpp"
#include "crypto/key.hpp"

namespace authrig::sim {

/// `SigningKey` is the key that a tenant signs access tokens with: fixed and published for seeded runs, else made by
/// the tenant, in the background so that no first answer waits for it. After a rotation the old key stays published,
/// and verifies, until the tokens that it signed are over. Safe to use from several threads.
class SigningKey {
public:
    explicit SigningKey(bool fixed_test_key);

    struct Loaded {
        crypto::PrivateKeyHandle key;
        std::string kid;
        std::string jwk;  ///< the public half (RFC 7517)
    };
    using Shared = std::shared_ptr<const Loaded>;

    /// The key that signs now. Waits until it is there; lives as long as this object.
    [[nodiscard]] const Loaded& get() const;
    /// Begins to make the key, if it is not there yet.
    void prepare() const;
    /// Signs with a new key from now on; the old one is published until that instant.
    void rotate(TimePoint old_until);
    /// The keys that tokens in use are signed with: the current one first.
    [[nodiscard]] std::vector<Shared> published(TimePoint now) const;
    /// The published key of that `kid`; without a kid the current one. Null when there is none.
    [[nodiscard]] Shared find(std::string_view kid, TimePoint now) const;

private:
    struct Retired {
        Shared key;
        TimePoint until{};
    };
    [[nodiscard]] Shared current() const;

    bool fixed_;
    mutable std::mutex mutex_;
    mutable std::shared_future<Shared> loaded_;  ///< not valid: not begun
    std::vector<Retired> retired_;               ///< the latest last
};

}  // namespace authrig::sim
