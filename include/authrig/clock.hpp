#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace authrig {

/// Protocol time: UTC, in milliseconds.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// `Span` is a length of protocol time. Months are calendar months, the rest is exact.
struct Span {
    int months = 0;
    std::chrono::milliseconds exact{0};
    bool operator==(const Span&) const = default;
};

/// Reads `90s 2m 1h 30d 2w 6mo 1y 500ms`, sums of them (`1h30m`), a leading minus, and ISO 8601
/// (`P6M`, `PT90S`). The error says what is wrong and what would be right.
[[nodiscard]] tl::expected<Span, std::string> parse_span(std::string_view text);

/// The short form that `parse_span` reads back, e.g. `6mo`, `1h30m`, `0s`.
[[nodiscard]] std::string to_string(Span span);

/// Adds calendar months first (31 January + 1 month is the last day of February), then the rest.
[[nodiscard]] TimePoint add(TimePoint from, Span span);

/// RFC 3339 in UTC: `2026-01-31T00:00:00Z`, with milliseconds when there are any.
[[nodiscard]] std::string to_rfc3339(TimePoint time);
[[nodiscard]] tl::expected<TimePoint, std::string> parse_rfc3339(std::string_view text);

/// Whole seconds since the epoch (RFC 7519 NumericDate).
[[nodiscard]] std::int64_t to_numeric_date(TimePoint time);

/// `Lifetime` owns the one definition of the boundary: at `expires_at` it is over.
struct Lifetime {
    TimePoint begins{};
    std::optional<Span> length;  ///< nothing: never expires

    [[nodiscard]] std::optional<TimePoint> expires_at() const;
    [[nodiscard]] bool expired(TimePoint now) const;
    /// Whole seconds left (RFC 6749 `expires_in`), rounded down; 0 when expired; nothing when endless.
    [[nodiscard]] std::optional<std::int64_t> seconds_left(TimePoint now) const;
};

/// `Clock` is the only source of protocol time. It is passed in, never global.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
};

/// `VirtualClock` stands still at an instant, or follows the system's time at an offset.
/// Safe to read and move from several threads.
class VirtualClock final : public Clock {
public:
    /// Stands still at that instant.
    explicit VirtualClock(TimePoint instant) : state_(State(true, instant.time_since_epoch().count())) {}
    /// Follows the system's time.
    VirtualClock() = default;

    [[nodiscard]] TimePoint now() const override;
    void set(TimePoint instant);
    void advance(Span span);
    void freeze();
    void resume();  ///< follows the system's time again, from where it stands
    [[nodiscard]] bool frozen() const { return state_.load().frozen(); }

private:
    /// The instant when frozen, else the offset to system time (ms), and which of the two: in one word, so that a
    /// reader never sees the one with the other's meaning.
    class State {
    public:
        State() = default;
        State(bool frozen, std::int64_t value) : word_(value * 2 + (frozen ? 1 : 0)) {}
        [[nodiscard]] bool frozen() const { return (word_ & 1) != 0; }
        [[nodiscard]] std::int64_t value() const { return word_ >> 1; }

    private:
        std::int64_t word_ = 0;
    };
    std::atomic<State> state_{State{}};
};

/// The instant at which every case of `run`, `check` and `prove` begins: 2026-01-15T12:00:00Z.
[[nodiscard]] TimePoint default_start();

}  // namespace authrig
