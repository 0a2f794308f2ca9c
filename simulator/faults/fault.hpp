#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "authrig/fault.hpp"
#include "authrig/http.hpp"
#include "core/rule_book.hpp"
#include "core/settings.hpp"
#include "core/tls_offer.hpp"
#include "tokens/commit.hpp"
#include "tokens/records.hpp"
#include "tokens/token_draft.hpp"

namespace authrig::sim {

/// What a fault may know about the request it acts on.
struct FaultCall {
    std::string_view endpoint;
    std::string_view argument;  ///< of the arming; empty: the fault's default
    const HttpRequest& request;
    TimePoint now;
    int nth = 1;  ///< how often it has acted, this time included
};

/// `Fault` is one thing a server does wrong. `seam` is where it shows; the hooks it needs are set, mostly one. What
/// rules go by can be wrong too: hooks `settings` and `application` belong to the seam `rule`, as do the rules it
/// leaves out and the commits it splits. `endpoint` is where it acts by default; empty: everywhere.
struct Fault {
    std::string_view id;
    std::string_view summary;
    const Requirement* breaks = nullptr;
    Seam seam = Seam::response;
    std::string_view endpoint = {};
    std::vector<const Requirement*> implies = {};
    void (*request)(HttpRequest&, const FaultCall&) = nullptr;
    void (*settings)(Settings&, const FaultCall&) = nullptr;  ///< the server's choices, for this exchange
    void (*application)(Application&,
                        const FaultCall&) = nullptr;  ///< as a grant sees it, or as it is about to be stored
    void (*code)(CodeRecord&, const FaultCall&) = nullptr;
    void (*draft)(TokenDraft&, const FaultCall&) = nullptr;
    bool (*splits)(const Commit&) = nullptr;  ///< such a commit is apart from its decision: others get in between
    void (*response)(HttpResponse&, const FaultCall&) = nullptr;
    void (*wire)(Wire&, const FaultCall&) = nullptr;
    void (*handshake)(TlsOffer&) = nullptr;  ///< before there is a request; such a fault's endpoint is `tls`
    std::vector<SkippedRule> skips = {};
};

/// Faults of a kind, by the name of their file.
struct FaultFamily {
    std::string_view name;
    std::span<const Fault> faults;
};
[[nodiscard]] std::span<const FaultFamily> fault_families();

/// Every fault made by hand, family by family.
[[nodiscard]] std::span<const Fault* const> all_faults();
[[nodiscard]] const Fault* find_fault(std::string_view id);

}  // namespace authrig::sim
