#include "engine/corpus_language.hpp"

#include "engine/actor.hpp"
#include "engine/application_node.hpp"
#include "engine/behaviours.hpp"
#include "engine/built_in_names.hpp"
#include "engine/expectation.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

/// `server.offers.grant_types` and so on.
void add_offer_keys(std::vector<KeySpec>& keys) {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (const std::string_view name : offer_names()) made.push_back("server.offers." + std::string(name));
        return made;
    }();
    for (const std::string& name : names)
        keys.push_back({name, ValueType::string_list, "words that the metadata lists (RFC 8414 section 2)"});
}

std::vector<KeySpec> given_key_specs() {
    using enum ValueType;
    std::vector<KeySpec> keys{
        {"app", map, "the application of the actor `app`"},
        {"apps", map, "several applications: actor → application; the first is the default actor"},
        {"user", string, "who sits at the browser; default `jo`"},
        {"users", map, "user name → { password, display_name, administrator, license }"},
        {"server", map, "choices of the built-in server"},
        {"server.switches", map, "named choices"},
        {"server.lifetimes", map, "`code access_token session …` → length"},
        {"server.tls", boolean, "it speaks TLS: its URLs are https, and `$plain` has the same by plain http"},
        {"server.built_in", string, "only the built-in server can be judged by the case: why"},
        {"server.offers", map,
         "what its metadata must list; a subject that does not list it makes the case not applicable"},
        {"server.behaves", string_list, "choices that only some servers make so", behaviour_names()},
        {"server.faults", list, "faults that are armed from the start"},
        {"start", string, "where the clock stands at first (RFC 3339)"},
    };
    add_offer_keys(keys);
    return keys;
}

std::vector<KeySpec> app_key_specs() {
    using enum ValueType;
    std::vector<KeySpec> keys = application_fields();
    keys.insert(keys.end(),
                {{"auth",
                  string,
                  "how it authenticates at the token endpoint",
                  {"basic", "post", "none", "private_key_jwt", "client_secret_jwt"}},
                 {"encoding", string, "body of its token requests", {"form", "json"}},
                 {"pkce", boolean, "it uses PKCE (S256)"},
                 {"request_scope", string, "the scope that it asks for"},
                 {"api_header", string, "how it presents an access token", {"bearer", "sessionID"}},
                 {"keys", string_list, "test key pairs whose public half is registered; it signs with the first"},
                 {"secret", text, "a chosen client secret; default: the server makes one"},
                 {"registered", boolean, "false: the server does not know it"}});
    return keys;
}

struct CorpusLanguage {
    std::vector<const StepShape*> steps;
    std::vector<const ExpectationShape*> expectations;
    std::vector<KeySpec> given = given_key_specs();
    std::vector<KeySpec> app_keys = app_key_specs();
    Language language;

    CorpusLanguage() {
        for (const Step* step : all_steps()) steps.push_back(&step->shape());
        for (const Expectation* expectation : all_expectations()) expectations.push_back(&expectation->shape());
        language = {steps, expectations, given, app_keys, built_in_names(), actor_members()};
    }
};

}  // namespace

const Language& corpus_language() {
    static const CorpusLanguage made;
    return made.language;
}

}  // namespace authrig::engine
