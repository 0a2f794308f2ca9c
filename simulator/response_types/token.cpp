#include "core/cites.hpp"
#include "response_types/response_type.hpp"

namespace authrig::sim {
namespace {

/// RFC 9700 section 2.1.2 advises against the implicit grant: it is there where chosen.
bool token_offered(const Settings& settings) { return settings.implicit_grant; }

/// RFC 6749 section 4.2.2: an access token at once, and never a refresh token.
Approval approve_token(const ApprovalContext& context) {
    return {.tokens = Decision{.application = &context.application,
                               .user = context.user,
                               .scope = context.request.scope,
                               .requested_scope = context.request.requested_scope,
                               .refresh_scope = {},
                               .family = {},
                               .authorized_at = context.now,
                               .new_refresh_token = false,
                               .repeated_refresh_token = {},
                               .resource = context.request.resource}};
}

}  // namespace

const ResponseType token_response_type{
    "token", "implicit", ResponseMode::fragment, false, rfc6749::implicit_state_echoed, &token_offered, &approve_token};

}  // namespace authrig::sim
