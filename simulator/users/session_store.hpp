#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "authrig/application.hpp"
#include "authrig/clock.hpp"
#include "authrig/entropy.hpp"
#include "authrig/error.hpp"
#include "tokens/token_store.hpp"
#include "users/authorization_request.hpp"

namespace authrig::sim {

/// `Session` is a browser that we know by its cookie. Without a user it only carries the CSRF token of the login page.
struct Session {
    std::string id;
    UserId user;
    std::string csrf;
    Lifetime lifetime;
};

/// `Ticket` is an authorization request that waits for a person: for the login, then for the decision.
struct Ticket {
    std::string id;
    std::string session;  ///< only this browser may go on with it
    AuthorizationRequest request;
    Lifetime lifetime;
    std::optional<OAuthError> refusal;  ///< what the client is told after the login, instead of a question to the user
};

/// `SessionStore` holds sessions, tickets and remembered consents of a tenant. Not thread-safe.
class SessionStore {
public:
    /// Null when unknown or over.
    [[nodiscard]] const Session* find(std::string_view id, TimePoint now) const;
    /// `id` is the one to go on with; empty: a new one.
    const Session& open(const UserId& user, Span length, Entropy& entropy, TimePoint now, std::string id = {});
    void close(std::string_view id);

    [[nodiscard]] const Ticket* ticket(std::string_view id, TimePoint now) const;
    const Ticket& issue_ticket(std::string session, AuthorizationRequest request, Entropy& entropy, TimePoint now);
    /// After login the browser has a new session: its ticket moves along.
    void move_ticket(std::string_view id, std::string session);
    /// The request was refused; the client is told once the user is known.
    void refuse_ticket(std::string_view id, OAuthError refusal);
    void take_ticket(std::string_view id);

    void remember_consent(const UserId& user, const AppId& client, const std::string& scope);
    [[nodiscard]] bool consented(const UserId& user, const AppId& client, const std::string& scope) const;
    void clear();

private:
    void sweep(TimePoint now);
    ByText<Session> sessions_;
    ByText<Ticket> tickets_;
    std::set<std::tuple<UserId, AppId, std::string>> consents_;
};

}  // namespace authrig::sim
