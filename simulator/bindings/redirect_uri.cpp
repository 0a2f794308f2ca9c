#include "bindings/code_binding.hpp"
#include "core/cites.hpp"

namespace authrig::sim {
namespace {

void bind_redirect_uri(const AuthorizationRequest& request, CodeRecord& code) {
    if (request.redirect_uri_sent) code.redirect_uri = request.redirect_uri;
}

std::optional<OAuthError> verify_redirect_uri(const CodeRecord& code, const Application&, const TokenRequest& request,
                                              Rules rules) {
    const auto sent = request.get("redirect_uri");
    // RFC 6749 section 4.1.3: identical to the one of the authorization request, if that named one.
    return rules.require({rfc6749::redirect_uri_verified_at_token}, code.redirect_uri.empty() || sent == code.redirect_uri,
                         invalid_grant("redirect_uri is not the one of the authorization request"), [&] {
                             return sent.empty() ? "send redirect_uri `" + code.redirect_uri + "` again"
                                                 : "redirect_uri `" + std::string(sent) + "` was sent; the authorization request had `" +
                                                       code.redirect_uri + "`";
                         });
}

}  // namespace

const CodeBinding redirect_uri_binding{"redirect_uri", &bind_redirect_uri, &verify_redirect_uri};

}  // namespace authrig::sim
