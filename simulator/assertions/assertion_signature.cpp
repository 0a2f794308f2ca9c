#include "assertions/assertion_signature.hpp"

#include "crypto/key.hpp"

namespace authrig::sim {
namespace {

/// What a key is for when its registration does not say.
std::string_view default_algorithm(crypto::KeyType type) {
    return type == crypto::KeyType::rsa ? std::string_view("RS256") : std::string_view("ES256");
}

std::optional<AssertionSigner> signer_among(const crypto::Jws& jws, const Application& application) {
    for (const auto& key : application.public_keys) {
        // RFC 7515 section 4.1.4: kid is a hint; here it is compared and nothing else.
        if (!jws.kid.empty() && jws.kid != key.kid) continue;
        const auto loaded = crypto::PublicKeyHandle::from_pem(key.pem);
        if (!loaded || !crypto::verify(jws, jws.alg, *loaded)) continue;
        return AssertionSigner{application.id, key.alg.empty() ? default_algorithm(loaded->type()) : key.alg};
    }
    for (const auto& secret : application.secrets)
        if (!secret.raw.empty() && crypto::verify_shared(jws, "HS256", secret.raw))
            return AssertionSigner{application.id, "HS256"};
    return std::nullopt;
}

}  // namespace

std::optional<AssertionSigner> find_signer(const crypto::Jws& jws, const Application& application,
                                           const Tenant& tenant) {
    // RFC 7515 appendix A.5: an unsigned JWS has an empty signature; the list of algorithms keeps it out.
    if (jws.alg == "none")
        return jws.signature.empty() ? std::optional(AssertionSigner{application.id, "none"}) : std::nullopt;
    if (auto own = signer_among(jws, application)) return own;
    for (const auto& other : tenant.applications.all())
        if (other->id != application.id)
            if (auto found = signer_among(jws, *other)) return found;
    return std::nullopt;
}

}  // namespace authrig::sim
