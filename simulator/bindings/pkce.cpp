#include "bindings/code_binding.hpp"
#include "bindings/pkce_syntax.hpp"
#include "codec/base64.hpp"
#include "core/cites.hpp"
#include "crypto/digest.hpp"

#include <algorithm>

namespace authrig::sim {
namespace {

bool alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

void bind_pkce(const AuthorizationRequest& request, CodeRecord& code) { code.code_challenge = request.code_challenge; }

bool challenge_matches(const std::string& challenge, std::string_view verifier) {
    return crypto::constant_time_equal(challenge, codec::base64url_encode(crypto::sha256_bytes(verifier)));
}

std::optional<OAuthError> verify_pkce(const CodeRecord& code, const Application&, const TokenRequest& request, Rules rules) {
    const auto verifier = request.get("code_verifier");
    if (code.code_challenge.empty())
        // RFC 9700 section 2.1.1: or an attacker strips the challenge and nobody notices.
        return rules.require({rfc9700::downgrade_prevented}, verifier.empty(),
                             invalid_grant("code_verifier without a code_challenge in the authorization request"));
    if (auto no = rules.require({rfc9700::verifier_enforced, workfront::pkce_required_for_spa}, !verifier.empty(),
                                invalid_grant("code_verifier is missing")))
        return no;
    if (verifier.empty()) return std::nullopt;  // the rule above is switched off
    if (auto no = rules.require({rfc7636::verifier_syntax_enforced, workfront::pkce_verifier_length},
                                verifier_well_formed(verifier),
                                invalid_grant("code_verifier has 43 to 128 characters of A-Z a-z 0-9 - . _ ~")))
        return no;
    // RFC 7636 section 4.5: by the method of the authorization request; none is taken from here.
    return rules.require({rfc7636::mismatch_invalid_grant, rfc7636::bound_method_used, workfront::pkce_s256_only},
                         challenge_matches(code.code_challenge, verifier),
                         invalid_grant("code_verifier does not match the code_challenge"));
}

}  // namespace

bool verifier_well_formed(std::string_view verifier) {
    return verifier.size() >= 43 && verifier.size() <= 128 && std::ranges::all_of(verifier, [](char c) {
               return alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
           });
}

bool s256_challenge_well_formed(std::string_view challenge) {
    return challenge.size() == 43 &&
           std::ranges::all_of(challenge, [](char c) { return alphanumeric(c) || c == '-' || c == '_'; });
}

const CodeBinding pkce_binding{"pkce", &bind_pkce, &verify_pkce};

}  // namespace authrig::sim
