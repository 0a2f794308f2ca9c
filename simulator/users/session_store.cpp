#include "users/session_store.hpp"

namespace authrig::sim {
namespace {

/// How long a login or consent page may stay open.
constexpr Span ticket_lifetime{0, std::chrono::minutes(10)};
constexpr std::size_t sweep_above = 5000;

template <class Record>
const Record* find_live(const ByText<Record>& records, std::string_view id, TimePoint now) {
    const auto found = records.find(id);
    return found == records.end() || found->second.lifetime.expired(now) ? nullptr : &found->second;
}

}  // namespace

const Session* SessionStore::find(std::string_view id, TimePoint now) const { return find_live(sessions_, id, now); }

const Session& SessionStore::open(const UserId& user, Span length, Entropy& entropy, TimePoint now,
                                  std::string id) {
    if (sessions_.size() + tickets_.size() > sweep_above) sweep(now);
    if (id.empty()) id = entropy.text(43);
    Session session{.id = std::move(id), .user = user, .csrf = entropy.text(32), .lifetime = {now, length}};
    return sessions_.emplace(session.id, session).first->second;
}

void SessionStore::close(std::string_view id) {
    if (const auto found = sessions_.find(id); found != sessions_.end()) sessions_.erase(found);
}

const Ticket* SessionStore::ticket(std::string_view id, TimePoint now) const { return find_live(tickets_, id, now); }

const Ticket& SessionStore::issue_ticket(std::string session, AuthorizationRequest request, Entropy& entropy, TimePoint now) {
    Ticket ticket{entropy.text(32), std::move(session), std::move(request), {now, ticket_lifetime}, std::nullopt};
    return tickets_.emplace(ticket.id, ticket).first->second;
}

void SessionStore::move_ticket(std::string_view id, std::string session) {
    if (const auto found = tickets_.find(id); found != tickets_.end()) found->second.session = std::move(session);
}

void SessionStore::refuse_ticket(std::string_view id, OAuthError refusal) {
    if (const auto found = tickets_.find(id); found != tickets_.end()) found->second.refusal = std::move(refusal);
}

void SessionStore::take_ticket(std::string_view id) {
    if (const auto found = tickets_.find(id); found != tickets_.end()) tickets_.erase(found);
}

void SessionStore::remember_consent(const UserId& user, const AppId& client, const std::string& scope) {
    consents_.emplace(user, client, scope);
}

bool SessionStore::consented(const UserId& user, const AppId& client, const std::string& scope) const {
    return consents_.contains({user, client, scope});
}

void SessionStore::clear() {
    sessions_.clear();
    tickets_.clear();
    consents_.clear();
}

void SessionStore::sweep(TimePoint now) {
    std::erase_if(sessions_, [&](const auto& entry) { return entry.second.lifetime.expired(now); });
    std::erase_if(tickets_, [&](const auto& entry) { return entry.second.lifetime.expired(now); });
}

}  // namespace authrig::sim
