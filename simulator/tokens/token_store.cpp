#include "tokens/token_store.hpp"

#include <algorithm>

namespace authrig::sim {
namespace {

template <class Record>
const Record* find_record(const ByText<Record>& records, std::string_view key) {
    const auto found = records.find(key);
    return found == records.end() ? nullptr : &found->second;
}

template <class Record, class Change>
void change_record(ByText<Record>& records, std::string_view key, Change change) {
    if (const auto found = records.find(key); found != records.end()) change(found->second);
}

/// How long a dead record is kept so that its replay is still recognised.
constexpr auto replay_memory = std::chrono::hours(1);

}  // namespace

const CodeRecord* TokenStore::code(std::string_view code) const { return find_record(codes_, code); }
const AccessRecord* TokenStore::access(std::string_view id) const { return find_record(access_, id); }
const RefreshRecord* TokenStore::refresh(std::string_view token) const { return find_record(refresh_, token); }
const TokenFamily* TokenStore::family(std::string_view id) const { return find_record(families_, id); }

bool TokenStore::revoked(const AccessRecord& record) const {
    const auto* line = family(record.family);
    return record.revoked || (line && (line->revoked || line->access_revoked));
}

bool TokenStore::revoked(const RefreshRecord& record) const {
    const auto* line = family(record.family);
    return record.revoked || (line && line->revoked);
}

void TokenStore::apply(const Commit& commit, TimePoint now) {
    if (commit.empty()) return;
    ++revision_;
    change_record(codes_, commit.redeem_code, [&](CodeRecord& code) {
        code.redeemed = true;
        code.family = commit.redeemed_into;
    });
    change_record(refresh_, commit.rotate_refresh, [](RefreshRecord& token) { token.rotated = true; });
    change_record(families_, commit.touch_family, [&](TokenFamily& line) { line.last_use = now; });
    if (commit.remember_jti) remember(*commit.remember_jti, now);
    issue(commit);
    revoke(commit);
    if (access_.size() + codes_.size() >= sweep_at_) sweep(now);
}

void TokenStore::issue(const Commit& commit) {
    for (const auto& record : commit.open_families) families_.emplace(record.id, record);
    for (const auto& record : commit.issue_codes) codes_.emplace(record.code, record);
    for (const auto& record : commit.issue_access) access_.emplace(record.id, record);
    for (const auto& record : commit.issue_refresh) refresh_.emplace(record.token, record);
}

void TokenStore::revoke(const Commit& commit) {
    for (const auto& id : commit.revoke_families) change_record(families_, id, [](auto& line) { line.revoked = true; });
    for (const auto& id : commit.revoke_access_of)
        change_record(families_, id, [](auto& line) { line.access_revoked = true; });
    for (const auto& id : commit.revoke_access) change_record(access_, id, [](auto& token) { token.revoked = true; });
    for (const auto& id : commit.revoke_refresh) change_record(refresh_, id, [](auto& token) { token.revoked = true; });
    if (!commit.revoke_client) return;
    for (auto& [id, token] : access_) token.revoked = token.revoked || token.client == *commit.revoke_client;
    for (auto& [id, token] : refresh_) token.revoked = token.revoked || token.client == *commit.revoke_client;
    std::erase_if(codes_, [&](const auto& entry) { return entry.second.client == *commit.revoke_client; });
}

void TokenStore::remember(const std::pair<std::string, TimePoint>& jti, TimePoint now) {
    jtis_.insert_or_assign(jti.first, jti.second);
    if (jtis_.size() < sweep_jtis_at_) return;
    // RFC 7523 section 3 (7): remembered as long as the JWT would be valid; it ends at that instant.
    std::erase_if(jtis_, [&](const auto& entry) { return entry.second <= now; });
    sweep_jtis_at_ = std::max<std::size_t>(16, 2 * jtis_.size());
}

void TokenStore::sweep(TimePoint now) {
    const auto long_dead = [now](const Lifetime& lifetime) { return lifetime.expired(now - replay_memory); };
    std::erase_if(codes_, [&](const auto& entry) { return long_dead(entry.second.lifetime); });
    std::erase_if(access_, [&](const auto& entry) { return long_dead(entry.second.lifetime); });
    sweep_at_ = std::max<std::size_t>(10'000, 2 * (access_.size() + codes_.size()));
}

void TokenStore::clear() {
    codes_.clear();
    access_.clear();
    refresh_.clear();
    families_.clear();
    jtis_.clear();
    ++revision_;
}

}  // namespace authrig::sim
