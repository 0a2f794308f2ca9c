#pragma once

#include "authrig/node.hpp"
#include "engine/subject.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// `DynamicRegistration` is an application made for a case, and where RFC 7592 section 2.3 takes it away again.
struct DynamicRegistration {
    Registered registered;
    std::string client_uri, access_token;  ///< empty where the server does not manage clients
};

/// The metadata sent (RFC 7591 section 2): what the wish says, scopes and grants as the target offers them and the case
/// uses them.
[[nodiscard]] Node registration_request(const Target& target, const ApplicationWish& wish, const CaseSetup& setup);

/// Registers an application by RFC 7591 section 3.1. Throws `TargetProblem` when the server refuses.
[[nodiscard]] DynamicRegistration register_dynamically(const Target& target, Transport& transport,
                                                       const ApplicationWish& wish, const CaseSetup& setup);

/// Takes it away where the server lets us; what it answers does not matter.
void unregister(const DynamicRegistration& registration, Transport& transport);

/// `basic` → `client_secret_basic`
[[nodiscard]] std::string registered_method(const std::string& auth);

}  // namespace authrig::engine
