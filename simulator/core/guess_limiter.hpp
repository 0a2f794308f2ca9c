#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "authrig/clock.hpp"
#include "core/rule_book.hpp"
#include "tokens/token_store.hpp"

namespace authrig::sim {

/// `GuessLimiter` slows down whoever tries out secrets (RFC 6749 sections 2.3.1, 4.3.2 and 10.10). After so many wrong
/// guesses in a row about one subject, no guess about it is looked at for a minute, not even a right one: else the
/// answer would still tell which it was. Each wrong guess after that doubles the pause, up to an hour; a right one ends
/// the row. A subject is whoever the secret belongs to: `secret_of(application)`, `password_of(user name)`. Not
/// thread-safe: the tenant's lock guards it.
class GuessLimiter {
public:
    /// Until when guesses about that subject are not looked at; nothing when they are.
    [[nodiscard]] std::optional<TimePoint> closed_until(std::string_view subject, TimePoint now) const;
    /// A guess was looked at. `allowed`: wrong ones in a row before the first pause; 0: any number.
    void note(std::string_view subject, bool right, int allowed, TimePoint now);
    void clear() { rows_.clear(); }
    [[nodiscard]] std::size_t size() const { return rows_.size(); }

    /// Subjects that are remembered; above it those with the fewest wrong guesses go.
    static constexpr std::size_t limit = 1000;

private:
    struct Row {
        int wrong = 0;
        TimePoint last{};          ///< the latest wrong guess
        TimePoint closed_until{};  ///< epoch: never closed
    };
    void make_room(TimePoint now);

    ByText<Row> rows_;
};

[[nodiscard]] std::string secret_of(std::string_view client_id);
[[nodiscard]] std::string password_of(std::string_view username);

/// The refusal of a guess that comes too early: `refusal` with status 429 (RFC 6585 section 4), and when to come again.
[[nodiscard]] std::optional<OAuthError> refuse_guess(const GuessLimiter& guesses, std::string_view subject,
                                                     TimePoint now, Rules rules, const Cites& cites,
                                                     const Refusal& refusal);

}  // namespace authrig::sim
