#pragma once

#include <string>

#include "authrig/client.hpp"
#include "engine/subject.hpp"
#include "target/discovery.hpp"

namespace authrig::engine {

/// The server was asked for an application, and refused.
struct NotRegistered : NotApplicable {
    using NotApplicable::NotApplicable;
};

/// What the preflight tried when something went wrong: a client and, where somebody had to sign in, a person.
struct Attempt {
    std::string flow;         ///< `code flow`
    std::string application;  ///< where it comes from: `` `applications[0]` ``, or the registration
    const ClientConfig& client;
    std::string user = {};  ///< name under `users:`
    std::string username = {};
};

/// A token answer that is none: whose mistake is it?
[[nodiscard]] TargetProblem refused_tokens(const Attempt& attempt, const HttpResponse& response);
/// The server refuses these credentials: `invalid_client`, or 401.
[[nodiscard]] bool refuses_client(const HttpResponse& response);
/// A redirect to the client that brings `error` instead of a code.
[[nodiscard]] TargetProblem refused_authorization(const Attempt& attempt, const std::string& error,
                                                  const std::string& description);
/// A page that leads nowhere. `known`: the token endpoint knows the client, so that the redirect URI must be wrong.
[[nodiscard]] TargetProblem refused_by_page(const Attempt& attempt, const Browse& browse, const PageHints& hints,
                                            bool known);

}  // namespace authrig::engine
