#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "tokens/commit.hpp"
#include "tokens/records.hpp"

namespace authrig::sim {

/// Looks up by `std::string_view` without making a string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Record>
using ByText = std::unordered_map<std::string, Record, TextHash, std::equal_to<>>;

/// `TokenStore` holds a tenant's codes, tokens and families. Not thread-safe: the tenant's lock guards it. It changes by
/// `apply` alone. Records stay after their end so that replays are recognised; `sweep` lets long-dead ones go.
class TokenStore {
public:
    [[nodiscard]] const CodeRecord* code(std::string_view code) const;
    [[nodiscard]] const AccessRecord* access(std::string_view id) const;
    [[nodiscard]] const RefreshRecord* refresh(std::string_view token) const;
    [[nodiscard]] const TokenFamily* family(std::string_view id) const;
    [[nodiscard]] bool jti_seen(std::string_view jti) const { return jtis_.contains(jti); }
    /// Revoked by itself or with its family.
    [[nodiscard]] bool revoked(const AccessRecord& record) const;
    [[nodiscard]] bool revoked(const RefreshRecord& record) const;

    void apply(const Commit& commit, TimePoint now);
    /// Counts commits that changed something.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    void clear();

    [[nodiscard]] const ByText<AccessRecord>& access_tokens() const { return access_; }
    [[nodiscard]] const ByText<RefreshRecord>& refresh_tokens() const { return refresh_; }

private:
    void issue(const Commit& commit);
    void revoke(const Commit& commit);
    void sweep(TimePoint now);
    void remember(const std::pair<std::string, TimePoint>& jti, TimePoint now);

    ByText<CodeRecord> codes_;
    ByText<AccessRecord> access_;
    ByText<RefreshRecord> refresh_;
    ByText<TokenFamily> families_;
    ByText<TimePoint> jtis_;
    std::uint64_t revision_ = 0;
    std::size_t sweep_at_ = 10'000;  ///< number of records at which dead ones are let go
    std::size_t sweep_jtis_at_ = 16;  ///< the same for the JWTs that were used
};

}  // namespace authrig::sim
