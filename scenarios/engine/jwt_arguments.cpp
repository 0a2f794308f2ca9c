#include "engine/jwt_arguments.hpp"

#include <mutex>
#include <set>

namespace authrig::engine {
namespace {

/// `claims` and, as instants relative to now, `claims_in`.
std::string claims_of(const StepContext& context, const std::string& prefix) {
    Node claims{Node::Map{}};
    if (const Node* given = context.argument(prefix + "claims"); given && given->is_map()) claims = *given;
    if (const Node* offsets = context.argument(prefix + "claims_in"); offsets && offsets->is_map())
        for (const auto& entry : offsets->map()) {
            const auto span = parse_span(entry.value.text());
            if (!span) throw ScenarioError("claims_in: " + entry.key + ": " + span.error());
            claims.set(entry.key, Node(to_numeric_date(add(context.world.subject().clock().now(), *span))));
        }
    return claims.json();
}

std::optional<std::string> text_if_given(const StepContext& context, const std::string& key) {
    if (!context.argument(key)) return std::nullopt;
    return context.text(key);
}

/// A key's name as it stands: the specs keep views of it.
std::string_view jwt_key_name(std::string_view prefix, std::string_view name) {
    static std::set<std::string> names;
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    return *names.insert(std::string(prefix) + std::string(name)).first;
}

}  // namespace

std::vector<KeySpec> jwt_keys(std::string_view prefix) {
    using enum ValueType;
    const auto name = [&](std::string_view own) { return jwt_key_name(prefix, own); };
    return {{name("claims"), map, "merged over the agent's claims; null removes one"},
            {name("claims_in"), map, "claims that are instants, as lengths from now: { exp: 5m }"},
            {name("header"), map, "merged over the JOSE header; null removes a member"},
            {name("alg"), string, "how it is signed", {"RS256", "RS384", "RS512", "PS256", "ES256", "HS256", "none"}},
            {name("key"), string, "signs with this test key pair", {"k1", "k2", "k3", "e1"}},
            {name("secret"), text, "with HS256: the key of the MAC"},
            {name("raw"), text, "this text instead of a JWT"},
            {name("claims_text"), text, "signed instead of the claims, JSON or not"},
            {name("header_text"), text, "the header as it stands, JSON or not"},
            {name("charset"), string, "how the claims are encoded", {"utf-8", "utf-16", "latin-1"}},
            {name("header_charset"), string, "how the header is encoded", {"utf-8", "utf-16", "latin-1"}},
            {name("break_signature"), boolean, "flips one bit of the signature"}};
}

JwtEdits read_jwt_edits(const StepContext& context, const std::string& prefix) {
    JwtEdits edits;
    edits.claims_json = claims_of(context, prefix);
    if (const Node* header = context.argument(prefix + "header"); header && header->is_map())
        edits.header_json = header->json();
    edits.alg = context.text(prefix + "alg", "");
    if (context.argument(prefix + "key")) edits.key = test_key_pair(context.text(prefix + "key"));
    edits.secret = text_if_given(context, prefix + "secret");
    edits.raw = text_if_given(context, prefix + "raw");
    edits.claims_text = text_if_given(context, prefix + "claims_text");
    edits.header_text = text_if_given(context, prefix + "header_text");
    edits.charset = context.text(prefix + "charset", "utf-8");
    edits.header_charset = context.text(prefix + "header_charset", "utf-8");
    edits.break_signature = context.flag(prefix + "break_signature");
    return edits;
}

std::string make_jwt(const StepContext& context) { return context.actor().app.sign_jwt(read_jwt_edits(context, {})); }

}  // namespace authrig::engine
