#include "core/guess_limiter.hpp"

#include <algorithm>

namespace authrig::sim {
namespace {

constexpr auto first_pause = std::chrono::minutes(1);
constexpr auto longest_pause = std::chrono::hours(1);
/// A row of wrong guesses that nobody has added to for so long is over.
constexpr auto row_memory = std::chrono::hours(24);
/// What is kept of a name that somebody typed.
constexpr std::size_t longest_name = 200;

std::chrono::milliseconds pause_after(int wrong_above_allowed) {
    // Doubled six times a minute is more than an hour.
    return std::min<std::chrono::milliseconds>(first_pause * (1 << std::min(wrong_above_allowed, 6)), longest_pause);
}

}  // namespace

std::optional<TimePoint> GuessLimiter::closed_until(std::string_view subject, TimePoint now) const {
    const auto found = rows_.find(subject);
    if (found == rows_.end() || now >= found->second.closed_until) return std::nullopt;
    return found->second.closed_until;
}

void GuessLimiter::note(std::string_view subject, bool right, int allowed, TimePoint now) {
    const auto found = rows_.find(subject);
    if (right) {
        if (found != rows_.end()) rows_.erase(found);
        return;
    }
    if (allowed <= 0) return;
    if (found == rows_.end() && rows_.size() >= limit) make_room(now);
    auto& row = found == rows_.end() ? rows_[std::string(subject)] : found->second;
    if (now - row.last >= row_memory) row = {};
    row.last = now;
    if (++row.wrong >= allowed) row.closed_until = now + pause_after(row.wrong - allowed);
}

void GuessLimiter::make_room(TimePoint now) {
    std::erase_if(rows_, [&](const auto& entry) { return now - entry.second.last >= row_memory; });
    if (rows_.size() < limit) return;
    rows_.erase(std::ranges::min_element(
        rows_, {}, [](const auto& entry) { return std::pair(entry.second.wrong, entry.second.last); }));
}

std::string secret_of(std::string_view client_id) { return "secret of " + std::string(client_id); }

std::string password_of(std::string_view username) {
    return "password of " + std::string(username.substr(0, longest_name));
}

std::optional<OAuthError> refuse_guess(const GuessLimiter& guesses, std::string_view subject, TimePoint now,
                                       Rules rules, const Cites& cites, const Refusal& refusal) {
    const auto until = guesses.closed_until(subject, now);
    auto error = rules.require(cites, !until, refusal);
    if (!error) return std::nullopt;
    error->status = 429;
    error->retry_after = std::chrono::ceil<std::chrono::seconds>(*until - now);
    error->hint = "too many wrong guesses in a row; the switch `wrong_guesses` says how many are looked at";
    return error;
}

}  // namespace authrig::sim
