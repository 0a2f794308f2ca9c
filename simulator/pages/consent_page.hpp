#pragma once

#include <string>
#include <vector>

namespace authrig::pages {

/// `ScopeLine` is one permission in words.
struct ScopeLine {
    std::string name{};         ///< `offline_access`
    std::string description{};  ///< "Stay connected while you are away"; empty: the name alone
};

/// `ConsentPage` asks the user for permission (RFC 6749 section 10.2: who, what, for how long).
struct ConsentPage {
    std::string action{};  ///< where the form posts; the buttons send `decision=allow` or `decision=deny`
    std::string csrf{};
    std::string ticket{};
    std::string application_name{};
    std::string logo_uri{};         ///< http, https or a data: image; anything else is not shown
    std::string developer_name{};   ///< empty: not shown
    std::string policy_uri{};       ///< shown as text: these pages link nowhere (RFC 9700 section 4.2.4)
    std::string redirect_target{};  ///< host or scheme the user returns to: `app.example`
    std::string user_name{};        ///< who is logged in
    std::vector<ScopeLine> scopes{};
    std::string warning{};   ///< about what the user is going to; empty: none
    std::string duration{};  ///< "until you revoke it", "for 6 months"; empty: not shown
};

[[nodiscard]] std::string render(const ConsentPage& page);

}  // namespace authrig::pages
