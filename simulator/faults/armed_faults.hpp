#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authrig/fault.hpp"
#include "faults/fault.hpp"

namespace authrig::sim {

/// `ActiveFaults` are the faults that act on one exchange. Empty for honest servers: every hook is then a no-op.
class ActiveFaults {
public:
    void on_request(HttpRequest& request) const;
    void on_settings(Settings& settings) const;
    void on_application(Application& application) const;
    void on_code(CodeRecord& code) const;
    void on_draft(TokenDraft& draft) const;
    /// Whether others get in between a decision and this commit of it.
    [[nodiscard]] bool splits(const Commit& commit) const;
    void on_response(HttpResponse& response) const;
    [[nodiscard]] bool empty() const { return acting_.empty() && skipped_.empty(); }
    [[nodiscard]] const std::vector<SkippedRule>* skipped() const { return skipped_.empty() ? nullptr : &skipped_; }

private:
    friend class ArmedFaults;
    struct Acting {
        const Fault* fault;
        std::string argument;
        int nth;
    };
    template <class Hook, class Value>
    void run(Hook hook, Value& value) const;

    std::vector<Acting> acting_;
    std::vector<SkippedRule> skipped_;
    std::string_view endpoint_;
    HttpRequest request_;
    TimePoint now_{};
};

/// `ArmedFaults` are a tenant's armed faults with their counters. Not thread-safe.
class ArmedFaults {
public:
    /// Throws `ConfigError` for an unknown fault, with the nearest name.
    void arm(const Arming& arming);
    bool disarm(std::string_view fault);
    void clear() { armed_.clear(); }
    [[nodiscard]] bool empty() const { return armed_.empty(); }
    [[nodiscard]] std::vector<Arming> list() const;

    /// What they make of a TLS handshake; counts it.
    void on_handshake(TlsOffer& offer);
    /// Those that act on this request; counts it.
    [[nodiscard]] ActiveFaults activate(std::string_view endpoint, const HttpRequest& request, TimePoint now);

private:
    struct Entry {
        Arming arming;
        const Fault* fault = nullptr;  ///< null: a generated skip
        SkippedRule skip;
        int matched = 0;
        int acted = 0;

        /// Whether it is its turn; counts.
        bool due();
    };
    std::vector<Entry> armed_;
};

}  // namespace authrig::sim
