#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/requirement.hpp"
#include "core/refusal.hpp"

namespace authrig::sim {

/// `Cites` are the requirements one check stands for: the first is named by the refusal.
class Cites {
public:
    Cites(const Requirement& a) : items_{&a} {}
    Cites(const Requirement& a, const Requirement& b) : items_{&a, &b} {}
    Cites(const Requirement& a, const Requirement& b, const Requirement& c) : items_{&a, &b, &c} {}
    Cites(const Requirement& a, const Requirement& b, const Requirement& c, const Requirement& d)
        : items_{&a, &b, &c, &d} {}

    [[nodiscard]] const auto& items() const { return items_; }

private:
    std::array<const Requirement*, 4> items_{};
};

/// `RuleRecord` is one rule call as recorded: cheap to keep, `place` is a literal.
struct RuleRecord {
    const Requirement* requirement = nullptr;
    std::string_view place;
    bool held = true;
};

/// A rule that is switched off: `skip:<requirement>@<place>`.
struct SkippedRule {
    std::string requirement;
    std::string place;
};

/// `RuleBook` belongs to one exchange. It records every rule call and knows which rules are switched off.
class RuleBook {
public:
    /// `vendor` is the document whose rows apply beside the RFCs: the dialect's name.
    RuleBook(std::string_view vendor, const std::vector<SkippedRule>* skipped) : vendor_(vendor), skipped_(skipped) {}

    [[nodiscard]] const std::vector<RuleRecord>& records() const { return records_; }

private:
    friend class Rules;
    /// Records the call; true when a fault switches it off.
    bool record(const Cites& cites, std::string_view place, bool held);
    [[nodiscard]] bool applies(const Requirement& requirement) const;

    std::string_view vendor_;
    const std::vector<SkippedRule>* skipped_;
    std::vector<RuleRecord> records_;
};

/// `Rules` is the rule book at one place (a grant or an endpoint): the only way a requirement turns into behaviour.
/// Look-ups that later code depends on are not rules.
class Rules {
public:
    Rules(RuleBook& book, std::string_view place) : book_(&book), place_(place) {}
    /// The same book at another place. `place` must be a literal.
    [[nodiscard]] Rules at(std::string_view place) const { return Rules(*book_, place); }
    [[nodiscard]] std::string_view place() const { return place_; }

    /// The refusal, unless the requirement holds.
    [[nodiscard]] std::optional<OAuthError> require(const Cites& cites, bool holds, const Refusal& refusal) {
        if (book_->record(cites, place_, holds) || holds) return std::nullopt;
        return refusal.as_error(*cites.items()[0]);
    }
    /// The same with a hint for the person who debugs, made only when it is needed.
    template <class Hint>
    [[nodiscard]] std::optional<OAuthError> require(const Cites& cites, bool holds, const Refusal& refusal, Hint&& hint) {
        auto error = require(cites, holds, refusal);
        if (error) error->hint = std::forward<Hint>(hint)();
        return error;
    }
    /// Makes a change that a requirement demands: a side effect, never issuance.
    template <class Change>
    void ensure(const Cites& cites, Change&& change) {
        if (!book_->record(cites, place_, true)) std::forward<Change>(change)();
    }

private:
    RuleBook* book_;
    std::string_view place_;
};

}  // namespace authrig::sim
