#include "authrig/clock.hpp"

namespace authrig {

std::optional<TimePoint> Lifetime::expires_at() const {
    if (!length) return std::nullopt;
    return add(begins, *length);
}

bool Lifetime::expired(TimePoint now) const {
    const auto end = expires_at();
    return end && now >= *end;
}

std::optional<std::int64_t> Lifetime::seconds_left(TimePoint now) const {
    const auto end = expires_at();
    if (!end) return std::nullopt;
    if (now >= *end) return 0;
    return std::chrono::floor<std::chrono::seconds>(*end - now).count();
}

}  // namespace authrig
