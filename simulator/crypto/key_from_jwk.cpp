#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>

#include <nlohmann/json.hpp>

#include "codec/base64.hpp"
#include "codec/json.hpp"
#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

using ParamBuildOwner = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using ParamsOwner = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using KeyContextOwner = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;

/// A member that holds bytes in base64url; empty when it is not there or is none.
std::string jwk_octets(const nlohmann::json& jwk, const char* name) {
    const auto found = jwk.find(name);
    if (found == jwk.end() || !found->is_string()) return {};
    return codec::base64url_decode(found->get_ref<const std::string&>()).value_or("");
}

BignumOwner jwk_bignum(const std::string& octets) {
    return BignumOwner(
        BN_bin2bn(reinterpret_cast<const unsigned char*>(octets.data()), static_cast<int>(octets.size()), nullptr));
}

/// Null when OpenSSL takes the numbers for no key: a point off its curve, for one.
EvpKeyOwner jwk_key(const char* type, OSSL_PARAM_BLD* built) {
    const ParamsOwner params(OSSL_PARAM_BLD_to_param(built));
    const KeyContextOwner context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (params && context && EVP_PKEY_fromdata_init(context.get()) == 1)
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get());
    ERR_clear_error();
    return EvpKeyOwner(key);
}

EvpKeyOwner jwk_rsa(const nlohmann::json& jwk) {
    const auto n = jwk_octets(jwk, "n"), e = jwk_octets(jwk, "e");
    if (n.empty() || e.empty()) return nullptr;
    const auto modulus = jwk_bignum(n), exponent = jwk_bignum(e);
    const ParamBuildOwner build(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return jwk_key("RSA", build.get());
}

EvpKeyOwner jwk_p256(const nlohmann::json& jwk) {
    const auto x = jwk_octets(jwk, "x"), y = jwk_octets(jwk, "y");
    if (x.size() != 32 || y.size() != 32) return nullptr;  // RFC 7518 section 6.2.1.2
    const auto point = '\x04' + x + y;
    const ParamBuildOwner build(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    return jwk_key("EC", build.get());
}

}  // namespace

tl::expected<PublicKeyHandle, std::string> PublicKeyHandle::from_jwk(std::string_view json) {
    const auto jwk = codec::parse_json_object(json);
    if (!jwk) return tl::unexpected("the JWK cannot be read: " + jwk.error());
    // RFC 7517 section 4.1; a private or symmetric key has no business here.
    if (jwk->contains("d") || jwk->contains("k"))
        return tl::unexpected<std::string>("the JWK holds a secret key; the public key is needed");
    const auto type = jwk->value("kty", nlohmann::json());
    const bool p256 = type == "EC" && jwk->value("crv", nlohmann::json()) == "P-256";
    if (!p256 && type != "RSA") return tl::unexpected<std::string>("a JWK of kty RSA, or EC with crv P-256, is needed");
    auto key = p256 ? jwk_p256(*jwk) : jwk_rsa(*jwk);
    if (!key) return tl::unexpected<std::string>("the JWK's numbers are no public key (RFC 7518 sections 6.2 and 6.3)");
    auto impl = adopt_key(std::move(key));
    if (!impl) return tl::unexpected(std::move(impl.error()));
    return PublicKeyHandle(std::move(*impl));
}

}  // namespace authrig::crypto
