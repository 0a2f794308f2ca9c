#pragma once

#include <string_view>

#include "authrig/error.hpp"

namespace authrig::sim {

/// `Refusal` is an error not yet made: what a rule would answer. Costs nothing while the rule holds.
struct Refusal {
    std::string_view code;
    std::string_view description;
    int status = 400;
    Disposition disposition = Disposition::json;

    [[nodiscard]] OAuthError as_error(const Requirement& requirement) const {
        return {std::string(code), status, std::string(description), {}, &requirement, disposition};
    }
    /// The same refusal for another reader.
    [[nodiscard]] constexpr Refusal by(Disposition other) const { return {code, description, status, other}; }
};

// RFC 6749 section 5.2
constexpr Refusal invalid_request(std::string_view why) { return {"invalid_request", why}; }
constexpr Refusal invalid_client(std::string_view why) { return {"invalid_client", why, 401}; }
constexpr Refusal invalid_grant(std::string_view why) { return {"invalid_grant", why}; }
constexpr Refusal unauthorized_client(std::string_view why) { return {"unauthorized_client", why}; }
constexpr Refusal unsupported_grant_type(std::string_view why) { return {"unsupported_grant_type", why}; }
constexpr Refusal invalid_scope(std::string_view why) { return {"invalid_scope", why}; }
// RFC 8707 section 2
constexpr Refusal invalid_target(std::string_view why) { return {"invalid_target", why}; }
// RFC 7009 section 2.2.1
constexpr Refusal unsupported_token_type(std::string_view why) { return {"unsupported_token_type", why}; }
// RFC 6749 section 4.1.2.1
constexpr Refusal unsupported_response_type(std::string_view why) { return {"unsupported_response_type", why}; }
constexpr Refusal access_denied(std::string_view why) { return {"access_denied", why}; }
// RFC 6750 section 3.1
constexpr Refusal invalid_token(std::string_view why) { return {"invalid_token", why, 401}; }
constexpr Refusal insufficient_scope(std::string_view why) { return {"insufficient_scope", why, 403}; }

}  // namespace authrig::sim
