#pragma once

#include "authrig/node.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Takes over what the metadata document says a server offers, where the target file does not say it (`offers:`), and
/// what follows from it: scopes that cannot be had, switches that hold. `metadata` is null where there is none.
void settle_offers(Target& target, const Node* metadata);

/// Throws `NotApplicable` when the server does not list `word` under `member` (a name of `offer_names()`).
void need_offer(const Target& target, const std::string& member, const std::string& word);

}  // namespace authrig::engine
