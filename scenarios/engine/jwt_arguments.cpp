#include "engine/jwt_arguments.hpp"

namespace authrig::engine {
namespace {

/// `claims` and, as instants relative to now, `claims_in`.
std::string claims_of(const StepContext& context) {
    Node claims{Node::Map{}};
    if (const Node* given = context.argument("claims"); given && given->is_map()) claims = *given;
    if (const Node* offsets = context.argument("claims_in"); offsets && offsets->is_map())
        for (const auto& entry : offsets->map()) {
            const auto span = parse_span(entry.value.text());
            if (!span) throw ScenarioError("claims_in: " + entry.key + ": " + span.error());
            claims.set(entry.key, Node(to_numeric_date(add(context.world.subject().clock().now(), *span))));
        }
    return claims.json();
}

}  // namespace

std::vector<KeySpec> jwt_keys() {
    using enum ValueType;
    return {{"claims", map, "merged over the agent's claims; null removes one"},
            {"claims_in", map, "claims that are instants, as lengths from now: { exp: 5m }"},
            {"header", map, "merged over the JOSE header; null removes a member"},
            {"alg", string, "how it is signed", {"RS256", "RS384", "RS512", "PS256", "HS256", "none"}},
            {"key", string, "signs with this test key pair", {"k1", "k2", "k3"}},
            {"raw", text, "this text instead of a JWT"},
            {"break_signature", boolean, "flips one bit of the signature"}};
}

std::string make_jwt(const StepContext& context) {
    JwtEdits edits;
    edits.claims_json = claims_of(context);
    if (const Node* header = context.argument("header"); header && header->is_map()) edits.header_json = header->json();
    edits.alg = context.text("alg", "RS256");
    if (context.argument("key")) edits.key = test_key_pair(context.text("key"));
    if (context.argument("raw")) edits.raw = context.text("raw");
    edits.break_signature = context.flag("break_signature");
    return context.actor().app.sign_jwt(edits);
}

}  // namespace authrig::engine
