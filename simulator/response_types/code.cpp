#include "bindings/code_binding.hpp"
#include "core/cites.hpp"
#include "response_types/response_type.hpp"

namespace authrig::sim {
namespace {

bool code_offered(const Settings&) { return true; }

/// RFC 6749 section 4.1.2: bound to the client, its redirect URI and its challenge.
Approval approve_code(const ApprovalContext& context) {
    CodeRecord code;
    code.code = context.entropy.text(43);
    code.user = context.user;
    code.scope = context.request.scope;
    code.requested_scope = context.request.requested_scope;
    code.resource = context.request.resource;
    code.lifetime = {context.now, context.settings.code_lifetime};
    code.authorized_at = context.now;
    for (const auto* binding : all_bindings()) binding->bind(context.request, code);
    return {.code = std::move(code)};
}

}  // namespace

const ResponseType code_response_type{
    "code", "authorization_code", ResponseMode::query, true, rfc6749::state_echoed, &code_offered, &approve_code};

}  // namespace authrig::sim
