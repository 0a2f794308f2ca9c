#include "bindings/code_binding.hpp"
#include "core/cites.hpp"

namespace authrig::sim {
namespace {

void bind_client(const AuthorizationRequest& request, CodeRecord& code) { code.client = request.client; }

std::optional<OAuthError> verify_client(const CodeRecord& code, const Application& application, const TokenRequest&,
                                        Rules rules) {
    // RFC 6749 section 4.1.3
    return rules.require({rfc6749::code_issued_to_client, workfront::token_not_for_others}, code.client == application.id,
                         invalid_grant("the code was issued to another client"));
}

}  // namespace

const CodeBinding client_binding{"client", &bind_client, &verify_client};

}  // namespace authrig::sim
