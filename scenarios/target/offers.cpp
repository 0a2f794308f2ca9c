#include "target/offers.hpp"

#include "engine/application_node.hpp"
#include "engine/behaviours.hpp"
#include "engine/subject.hpp"

namespace authrig::engine {
namespace {

using Words = std::set<std::string, std::less<>>;

const Words& offered_by(const Target& target, std::string_view member) {
    static const Words nothing;
    const auto found = target.offers.find(member);
    return found == target.offers.end() ? nothing : found->second;
}

/// A server that lists its scopes without one of the scenarios' does not have it, unless the file names it otherwise.
void refuse_missing_scopes(Target& target) {
    if (target.scopes.empty()) return;
    for (const std::string& scope : scenario_scopes()) {
        if (target.scope_words.knows(scope)) continue;
        if (target.scopes.contains(scope))
            target.scope_words.set(scope, {{scope}, {}});
        else
            target.scope_words.refuse(scope, "the metadata of the target lists no scope `" + scope +
                                                 "`; what it calls that goes under `scopes:` of the target file");
    }
}

void promise(Target& target, const std::string& name, bool on) {
    target.promises.switches.emplace(name, on ? "on" : "off");  // what the file says stands
}

/// Some choices of the built-in server are told by a server's metadata.
void promise_what_metadata_tells(Target& target, const Node& metadata) {
    if (target.offers.contains("response_types"))
        promise(target, "implicit_grant", offered_by(target, "response_types").contains("token"));
    if (target.offers.contains("grant_types"))
        promise(target, "password_grant", offered_by(target, "grant_types").contains("password"));
    const Node* iss = metadata.find("authorization_response_iss_parameter_supported");
    promise(target, "issuer_identification", iss && iss->is_bool() && std::get<bool>(iss->value));
    promise(target, "signed_metadata", metadata.find("signed_metadata") != nullptr);
}

}  // namespace

void settle_offers(Target& target, const Node* metadata) {
    for (const std::string_view member : offer_names()) {
        const Node* listed = metadata ? metadata->find(std::string(member) + "_supported") : nullptr;
        if (!listed || target.offers.contains(member)) continue;
        const std::vector<std::string> words = read_texts(*listed);
        target.offers[std::string(member)] = Words(words.begin(), words.end());
    }
    target.grants = offered_by(target, "grant_types");
    target.auth_methods = offered_by(target, "token_endpoint_auth_methods");
    target.response_types = offered_by(target, "response_types");
    target.scopes = offered_by(target, "scopes");
    refuse_missing_scopes(target);
    if (metadata) promise_what_metadata_tells(target, *metadata);
}

void need_offer(const Target& target, const std::string& member, const std::string& word) {
    if (offered_by(target, member).contains(word)) return;
    throw NotApplicable("the subject lists no `" + word + "` under " + member + "_supported" +
                        (target.offers.contains(member) ? "" : ", which its metadata does not have") + " (`offers: { " +
                        member + " }` of the target file would say otherwise)");
}

}  // namespace authrig::engine
