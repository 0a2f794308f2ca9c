#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "authrig/application.hpp"
#include "authrig/client.hpp"
#include "engine/scope_words.hpp"

namespace authrig::engine {

/// `Hook` is how a target is told to do something that OAuth has no request for: a command, or a request to a URL.
/// `{seconds}` and `{now}` in it stand for what the clock moves by and the instant (RFC 3339) it moves to.
struct Hook {
    std::vector<std::string> command;
    std::string url;
    std::string method = "POST";
    std::string body;
    std::string content_type = "application/json";
    [[nodiscard]] bool empty() const { return command.empty() && url.empty(); }
};

/// `TargetApplication` is an application that is registered at the target already.
struct TargetApplication {
    Application application;
    std::string client_secret;
    std::string private_key_pem;  ///< for JWTs that it signs; empty: the test key `k1`
    std::string kid;
    std::string alg = "RS256";
};

/// `SignIn` is how a person gets a session where the login page is no HTML form: one request. `{username}` and
/// `{password}` stand for theirs.
struct SignIn {
    std::string url;
    std::string method = "POST";
    std::string body;
    std::string content_type = "application/json";
    [[nodiscard]] bool empty() const { return url.empty(); }
};

/// What the server promises, so that a case that depends on it can be judged.
struct Promises {
    std::set<std::string, std::less<>> behaves;                ///< names of `behaviours()`
    std::map<std::string, Span, std::less<>> lifetimes;        ///< `code access_token session`
    std::map<std::string, std::string, std::less<>> switches;  ///< the built-in server's names for choices
    std::optional<RefreshPolicy> refresh;                      ///< of every application
};

/// `Target` is what a target file says.
struct Target {
    std::string file;
    std::string name;
    std::string issuer;
    std::string metadata_url;  ///< empty: as RFC 8414 section 3 makes it from the issuer
    bool has_metadata = true;  ///< `metadata: none`
    Endpoints endpoints;       ///< what the file says; discovery fills the rest
    std::string registration_endpoint;
    bool registers = true;  ///< `registration: none`
    std::string initial_access_token;
    std::string dialect = "rfc";
    std::string profile;
    std::vector<TargetApplication> applications;
    std::map<std::string, User, std::less<>> users;  ///< by the name that scenarios use: `jo`, `sam`
    PageHints pages;
    std::string browser_program;  ///< `chromedriver`, which is started for the run
    std::string webdriver_url;    ///< or one that runs already; both empty: pages need no JavaScript
    SignIn sign_in;
    std::vector<std::string> error_page;  ///< text by which an error page is known whose status does not tell
    std::string scope;                    ///< asked for where a scenario asks for none
    ScopeWords scope_words;
    bool is_built_in = false;  ///< it is authrig itself: whatever holds for the built-in server holds for it
    /// What members of the resource's answer the scenarios' `username`, `client_id` … are.
    std::map<std::string, std::string, std::less<>> resource_members;
    Promises promises;
    Hook registration;    ///< makes the application of a case, where the server's own way is none of RFC 7591
    Hook unregistration;  ///< takes it away again
    Hook clock, reset;
    bool resets_each_case = false;    ///< before each case, so that they run one after another
    bool side_by_side = true;         ///< cases may run at the same time
    bool clock_stands_still = false;  ///< between its moves, which may go back, too
    std::string plain_origin;         ///< where it answers plain http; empty: port 80 of each host
    std::string ca_file;              ///< PEM; trusted besides the system's
    std::vector<std::string> skip;    ///< patterns of case ids, with a reason each in `skip_reasons`
    std::vector<std::string> skip_reasons;

    /// By the names of `offer_names()`: what the file says, else the metadata; absent when neither says it.
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> offers;
    // The same, for short; empty lists when it says nothing.
    std::set<std::string, std::less<>> grants, auth_methods, response_types, scopes;
};

}  // namespace authrig::engine
