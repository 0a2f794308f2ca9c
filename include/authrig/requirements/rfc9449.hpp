#pragma once

// What RFC 9449 (Demonstrating Proof of Possession) demands, in the document's order and in our own words.
// Longer than a file should be, because the document is one: splitting it would hide what is missing.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc9449 {

inline constexpr Requirement proof_required_headers{
    .id = "rfc9449-4.2-proof-required-headers",
    .document = "rfc9449",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A proof has typ dpop+jwt, an asymmetric alg and the public jwk in its header.",
    .check = "The mock parses each proof; symmetric or none algorithms and private key members fail.",
};

inline constexpr Requirement proof_required_claims{
    .id = "rfc9449-4.2-proof-required-claims",
    .document = "rfc9449",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A proof has jti, htm, htu and iat.",
    .check = "The mock checks presence, types and values.",
};

inline constexpr Requirement proof_jti_unique{
    .id = "rfc9449-4.2-proof-jti-unique",
    .document = "rfc9449",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "jti values do not repeat.",
    .check = "The mock collects them.",
};

inline constexpr Requirement proof_ath{
    .id = "rfc9449-4.2-proof-ath",
    .document = "rfc9449",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "With an access token the proof has ath.",
    .check = "The mock resource recomputes the hash.",
};

inline constexpr Requirement proof_nonce{
    .id = "rfc9449-4.2-proof-nonce",
    .document = "rfc9449",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "After a DPoP-Nonce header the proof has that nonce.",
    .check = "The mock gives a nonce in an error and in a success response; the next proof must have it.",
};

inline constexpr Requirement one_proof_header{
    .id = "rfc9449-4.3-one-proof-header",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "More than one DPoP header is refused.",
    .check = "Send two, and one with two JWTs joined by a comma; expect invalid_dpop_proof.",
};

inline constexpr Requirement claims_checked{
    .id = "rfc9449-4.3-claims-checked",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A proof lacking a required claim or with malformed content is refused.",
    .check = "Omit jti, htm, htu and iat one at a time; expect invalid_dpop_proof.",
};

inline constexpr Requirement typ_checked{
    .id = "rfc9449-4.3-typ-checked",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Another typ is refused.",
    .check = "Send typ JWT and none at all; expect invalid_dpop_proof.",
};

inline constexpr Requirement alg_checked{
    .id = "rfc9449-4.3-alg-checked",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "none, symmetric and unsupported algorithms are refused.",
    .check = "Send each; expect invalid_dpop_proof.",
};

inline constexpr Requirement signature_checked{
    .id = "rfc9449-4.3-signature-checked",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The signature has to verify with the embedded key.",
    .check = "Alter it, and embed another key; expect invalid_dpop_proof.",
};

inline constexpr Requirement private_key_refused{
    .id = "rfc9449-4.3-private-key-refused",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "An embedded private key is refused.",
    .check = "Put d into the jwk; expect invalid_dpop_proof.",
};

inline constexpr Requirement htm_checked{
    .id = "rfc9449-4.3-htm-checked",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "htm has to be the method of the request.",
    .check = "Send htm GET on a POST; expect invalid_dpop_proof.",
};

inline constexpr Requirement htu_checked{
    .id = "rfc9449-4.3-htu-checked",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "htu has to equal the target URI, leaving out any query or fragment.",
    .check =
        "Use another path, host or scheme in htu; expect invalid_dpop_proof. Add a query to the request URI alone; "
        "expect success.",
};

inline constexpr Requirement htu_normalised{
    .id = "rfc9449-4.3-htu-normalised",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "htu ought to be compared after syntax- and scheme-based normalization.",
    .check = "Send upper-case host, default port and percent-encoded unreserved letters; expect success.",
};

inline constexpr Requirement iat_window{
    .id = "rfc9449-4.3-iat-window",
    .document = "rfc9449",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Proofs are only accepted near their creation.",
    .check = "Send iat one hour ago and one hour ahead; expect invalid_dpop_proof.",
};

inline constexpr Requirement client_proof_at_token{
    .id = "rfc9449-5-client-proof-at-token",
    .document = "rfc9449",
    .section = "5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "To get a bound token the client sends a proof with every token request.",
    .check = "The mock checks code and refresh requests.",
};

inline constexpr Requirement invalid_proof_error{
    .id = "rfc9449-5-invalid-proof-error",
    .document = "rfc9449",
    .section = "5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A bad proof at the token endpoint is answered with 400 invalid_dpop_proof.",
    .check = "Check error code and status of each refusal.",
    .same_as = "rfc9449-4.3-claims-checked",
};

inline constexpr Requirement token_type_dpop{
    .id = "rfc9449-5-token-type-dpop",
    .document = "rfc9449",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A bound token has token_type DPoP.",
    .check = "Send a good proof; check the type, and that the token is really bound.",
};

inline constexpr Requirement client_discards_bearer{
    .id = "rfc9449-5-client-discards-bearer",
    .document = "rfc9449",
    .section = "5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client that needs the protection drops a response of another type.",
    .check = "The mock answers a proof with token_type Bearer; a client set to require DPoP must not use the token.",
};

inline constexpr Requirement refresh_bound_public{
    .id = "rfc9449-5-refresh-bound-public",
    .document = "rfc9449",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A refresh token of a public client is bound to the key of the proof.",
    .check = "Refresh with another key, and without a proof; expect an error.",
};

inline constexpr Requirement refresh_not_bound_confidential{
    .id = "rfc9449-5-refresh-not-bound-confidential",
    .document = "rfc9449",
    .section = "5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refresh tokens of confidential clients are not bound to the key.",
    .check = "Refresh with another key and good client authentication; expect success.",
};

inline constexpr Requirement algs_in_metadata{
    .id = "rfc9449-5.1-algs-in-metadata",
    .document = "rfc9449",
    .section = "5.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Support is announced by dpop_signing_alg_values_supported.",
    .check = "If proofs are honoured expect the member; no none or symmetric values.",
};

inline constexpr Requirement bound_client_needs_proof{
    .id = "rfc9449-5.2-bound-client-needs-proof",
    .document = "rfc9449",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A client registered with dpop_bound_access_tokens is refused without proof.",
    .check = "Register so and omit the proof; expect an error.",
};

inline constexpr Requirement jkt_correct{
    .id = "rfc9449-6.1-jkt-correct",
    .document = "rfc9449",
    .section = "6.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "cnf.jkt of a JWT token is the SHA-256 thumbprint of the key.",
    .check = "Recompute.",
};

inline constexpr Requirement introspection_cnf{
    .id = "rfc9449-6.2-introspection-cnf",
    .document = "rfc9449",
    .section = "6.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Introspection conveys cnf.jkt, and token_type DPoP where that member is given.",
    .check = "Introspect a bound token; compare.",
};

inline constexpr Requirement rs_needs_proof{
    .id = "rfc9449-7-rs-needs-proof",
    .document = "rfc9449",
    .section = "7",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A bound token without a proof is refused.",
    .check = "Send Authorization DPoP without DPoP header; expect 401.",
};

inline constexpr Requirement rs_ath_checked{
    .id = "rfc9449-7-rs-ath-checked",
    .document = "rfc9449",
    .section = "7",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "ath has to be the hash of the token presented.",
    .check = "Omit ath, and send that of another token; expect 401.",
};

inline constexpr Requirement rs_key_matched{
    .id = "rfc9449-7.1-rs-key-matched",
    .document = "rfc9449",
    .section = "7.1",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "The key of the proof has to be the one the token is bound to.",
    .check = "Sign with another key; expect 401.",
};

inline constexpr Requirement rs_challenge{
    .id = "rfc9449-7.1-rs-challenge",
    .document = "rfc9449",
    .section = "7.1",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "The challenge ought to use DPoP with error and algs.",
    .check = "Check WWW-Authenticate.",
};

inline constexpr Requirement rs_bearer_downgrade{
    .id = "rfc9449-7.2-rs-bearer-downgrade",
    .document = "rfc9449",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A bound token sent as Bearer is refused.",
    .check = "Send it so, with and without a proof; expect 401.",
};

inline constexpr Requirement nonce_error{
    .id = "rfc9449-8-nonce-error",
    .document = "rfc9449",
    .section = "8",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A server that wants a nonce answers 400 use_dpop_nonce with a DPoP-Nonce header.",
    .check = "Where nonces are used omit it; check error, header and that there is one header only.",
};

inline constexpr Requirement nonce_unpredictable{
    .id = "rfc9449-8-nonce-unpredictable",
    .document = "rfc9449",
    .section = "8",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Nonces cannot be predicted.",
    .check = "Collect many; look for counters and time stamps in the clear.",
};

inline constexpr Requirement nonce_checked{
    .id = "rfc9449-8-nonce-checked",
    .document = "rfc9449",
    .section = "8",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A wrong nonce is refused.",
    .check = "Send a random nonce; expect an error.",
};

inline constexpr Requirement client_retries_with_nonce{
    .id = "rfc9449-8-client-retries-with-nonce",
    .document = "rfc9449",
    .section = "8",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "general",
    .statement = "After use_dpop_nonce the client tries again with the nonce.",
    .check = "The mock demands a nonce; one retry with it must follow, and no endless loop.",
};

inline constexpr Requirement client_new_nonce{
    .id = "rfc9449-8.2-client-new-nonce",
    .document = "rfc9449",
    .section = "8.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A nonce in a success response replaces the earlier one.",
    .check = "The mock changes the nonce on each 200.",
};

inline constexpr Requirement rs_nonce{
    .id = "rfc9449-9-rs-nonce",
    .document = "rfc9449",
    .section = "9",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server asks for a nonce with 401 and a DPoP challenge.",
    .check = "Where nonces are used check status and headers.",
};

inline constexpr Requirement client_nonce_per_server{
    .id = "rfc9449-9-client-nonce-per-server",
    .document = "rfc9449",
    .section = "9",
    .level = Level::must_not,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A nonce is only used with the server that issued it.",
    .check = "The mocks of both roles issue nonces; each must only see its own.",
};

inline constexpr Requirement dpop_jkt_checked{
    .id = "rfc9449-10-dpop-jkt-checked",
    .document = "rfc9449",
    .section = "10",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "With dpop_jkt in the authorization request the code only works with that key.",
    .check = "Redeem with another key; expect an error.",
};

inline constexpr Requirement par_both_mechanisms{
    .id = "rfc9449-10.1-par-both-mechanisms",
    .document = "rfc9449",
    .section = "10.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "With pushed requests both dpop_jkt and a DPoP header bind the code, and a conflict is refused.",
    .check = "Push with each alone and redeem with another key; push with differing keys; expect errors.",
};

inline constexpr Requirement replay_limited{
    .id = "rfc9449-11.1-replay-limited",
    .document = "rfc9449",
    .section = "11.1",
    .level = Level::may,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A proof whose jti was seen before may be refused within its window.",
    .check = "Send the identical proof twice; record the outcome.",
};

inline constexpr Requirement no_nonce_downgrade{
    .id = "rfc9449-11.3-no-nonce-downgrade",
    .document = "rfc9449",
    .section = "11.3",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Once a nonce was given proofs without one are not accepted.",
    .check = "After receiving a nonce send a proof without; expect an error.",
    .same_as = "rfc9449-8-nonce-checked",
};

inline constexpr const Requirement* all[] = {&proof_required_headers,
                                             &proof_required_claims,
                                             &proof_jti_unique,
                                             &proof_ath,
                                             &proof_nonce,
                                             &one_proof_header,
                                             &claims_checked,
                                             &typ_checked,
                                             &alg_checked,
                                             &signature_checked,
                                             &private_key_refused,
                                             &htm_checked,
                                             &htu_checked,
                                             &htu_normalised,
                                             &iat_window,
                                             &client_proof_at_token,
                                             &invalid_proof_error,
                                             &token_type_dpop,
                                             &client_discards_bearer,
                                             &refresh_bound_public,
                                             &refresh_not_bound_confidential,
                                             &algs_in_metadata,
                                             &bound_client_needs_proof,
                                             &jkt_correct,
                                             &introspection_cnf,
                                             &rs_needs_proof,
                                             &rs_ath_checked,
                                             &rs_key_matched,
                                             &rs_challenge,
                                             &rs_bearer_downgrade,
                                             &nonce_error,
                                             &nonce_unpredictable,
                                             &nonce_checked,
                                             &client_retries_with_nonce,
                                             &client_new_nonce,
                                             &rs_nonce,
                                             &client_nonce_per_server,
                                             &dpop_jkt_checked,
                                             &par_both_mechanisms,
                                             &replay_limited,
                                             &no_nonce_downgrade};

}  // namespace authrig::requirements::rfc9449
