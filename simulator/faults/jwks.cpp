#include <nlohmann/json.hpp>

#include "faults/edit_json.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A hook that changes the first key of the set.
template <auto Change>
void change_first_key(HttpResponse& response, const FaultCall&) {
    auto keys = json_value(response.body, "keys");
    if (keys.size() < 4) return;
    auto key = keys.substr(1, keys.size() - 2);
    Change(key);
    json_set(response.body, "keys", "[" + key + "]");
}

/// A hook that leaves one key of several. The one that signs stands first.
template <auto Choose>
void keep_key(HttpResponse& response, const FaultCall&) {
    const auto keys = nlohmann::json::parse(json_value(response.body, "keys"), nullptr, false);
    if (keys.is_array() && keys.size() > 1) json_set(response.body, "keys", "[" + Choose(keys).dump() + "]");
}

}  // namespace

std::span<const Fault> jwks_faults() {
    static const Fault faults[] = {
        {.id = "publishes_private_key",
         .summary = "The key set holds the private exponent.",
         .breaks = &rfc7517::no_private_keys_published,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = &change_first_key<[](std::string& key) { json_set(key, "d", "\"cHJpdmF0ZQ\""); }>},
        {.id = "key_omits_kty",
         .summary = "A published key does not state its type.",
         .breaks = &rfc7517::kty_present,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = &change_first_key<[](std::string& key) { json_remove(key, "kty"); }>},
        {.id = "key_contradicts_its_use",
         .summary = "A published key is for signatures by use and for encryption by key_ops.",
         .breaks = &rfc7517::use_and_key_ops_consistent,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = &change_first_key<[](std::string& key) {
             json_set(key, "use", "\"sig\"");
             json_set(key, "key_ops", R"(["encrypt"])");
         }>},
        {.id = "publishes_keys_with_one_kid",
         .summary = "Two different keys of the set have the same kid.",
         .breaks = &rfc7517::kids_distinct,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = &change_first_key<[](std::string& key) {
             auto other = key;
             json_set(other, "e", "\"Aw\"");
             key += "," + other;
         }>},
        {.id = "publishes_keys_as_bare_list",
         .summary = "The key set is an array, not an object with keys.",
         .breaks = &rfc7517::keys_member,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = [](HttpResponse& response,
                        const FaultCall&) { response.body = json_value(response.body, "keys"); }},
        {.id = "publishes_encryption_key_without_uses",
         .summary = "Beside a key for encryption the signing key does not say what it is for.",
         .breaks = &rfc8414::jwks_use_required,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = &change_first_key<[](std::string& key) {
             auto other = key;
             json_set(other, "use", "\"enc\"");
             json_set(other, "kid", "\"encryption\"");
             json_remove(key, "use");
             key += "," + other;
         }>},
        {.id = "drops_replaced_key_at_once",
         .summary = "A key that was replaced is not published any more, although tokens that it signed are in use.",
         .breaks = &rfc9068::metadata_keys,
         .seam = Seam::response,
         .endpoint = "jwks",
         .response = &keep_key<[](const nlohmann::json& keys) { return keys.front(); }>},
        {.id = "signs_with_unpublished_key",
         .summary = "A new key signs before it is published.",
         .breaks = &rfc9068::metadata_keys,
         .seam = Seam::response,
         .endpoint = "jwks",
         .implies = {&rfc9068::signed_},
         .response = &keep_key<[](const nlohmann::json& keys) { return keys.back(); }>},
        {.id = "publishes_another_key",
         .summary = "The key set does not hold the key that access tokens are signed with.",
         .breaks = &rfc9068::metadata_keys,
         .seam = Seam::response,
         .endpoint = "jwks",
         .implies = {&rfc9068::signed_},
         .response = &change_first_key<[](std::string& key) {
             json_set(key, "kid", "\"another-key\"");
             json_set(key, "e", "\"Aw\"");
         }>},
    };
    return faults;
}

}  // namespace authrig::sim
