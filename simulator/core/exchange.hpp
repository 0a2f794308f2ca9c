#pragma once

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "authrig/http.hpp"
#include "codec/form.hpp"
#include "core/rule_book.hpp"
#include "core/tenant.hpp"

namespace authrig::sim {

/// `Exchange` is one request on its way through an endpoint. It holds the tenant's lock until `release`.
struct Exchange {
    Exchange(Tenant& owner, const HttpRequest& incoming, std::string_view endpoint_name, std::string_view path_rest,
             ActiveFaults active_faults, std::unique_lock<std::mutex> held);

    Tenant& tenant;
    const HttpRequest& request;
    const std::string_view endpoint;  ///< a literal: also the place of its rules
    const std::string_view rest;      ///< what follows the endpoint's path: `/<client_id>/secrets`
    const TimePoint now;
    ActiveFaults faults;
    RuleBook book;
    std::string client_id;            ///< for the journal
    std::string hint;                 ///< for the person who debugs

    [[nodiscard]] Rules rules() { return Rules(book, endpoint); }
    [[nodiscard]] const Settings& settings() const { return own_settings_ ? *own_settings_ : tenant.settings; }
    [[nodiscard]] const Dialect& dialect() const { return *settings().dialect; }
    /// The application as this exchange goes by it. Lives as long as the exchange.
    [[nodiscard]] const Application& seen(const Application& application);
    /// Applies a commit to the store.
    void apply(const Commit& commit) {
        await_others(commit);
        tenant.tokens.apply(commit, now);
        if (commit.guess) note_guess(commit.guess->subject, commit.guess->right);
    }
    /// Counts a guess of a secret; the rule that refuses the next is `refuse_guess`.
    void note_guess(std::string_view subject, bool right) {
        tenant.guesses.note(subject, right, settings().wrong_guesses, now);
    }
    /// Lets others go on: signing and writing need no lock.
    void release() { if (lock_.owns_lock()) lock_.unlock(); }
    /// It is one of the requests that are to overlap.
    void gather() { gathered_ = true; }
    ~Exchange();

private:
    /// The seam between a decision and its commit: requests that are to overlap wait here for each other, and a fault
    /// lets others in.
    void await_others(const Commit& commit);

    bool gathered_ = false;
    bool decided_ = false;  ///< and let others in before the commit
    std::optional<Settings> own_settings_;
    std::deque<Application> seen_;
    std::unique_lock<std::mutex> lock_;
};

}  // namespace authrig::sim
