#include "core/require_tls.hpp"

#include <array>

#include "core/answers.hpp"
#include "core/cites.hpp"

namespace authrig::sim {
namespace {

/// Which requirements want TLS where. A revocation is done without, too: RFC 7009 section 2, so that a token that was
/// sent in the clear by mistake dies. Keys and the style sheet tell nothing.
struct NeedsTls {
    std::string_view endpoint;
    Cites requirements;
    std::string_view place = endpoint;
    bool for_browsers = false;  ///< who can be sent to the https address
};

const NeedsTls* what_needs_tls(std::string_view endpoint) {
    static const std::array<NeedsTls, 11> table{{
        {"token", {rfc6749::token_tls_required, rfc6749::password_auth_tls, rfc7521::tls_required}},
        {"jwt_exchange", {rfc6749::token_tls_required, rfc6749::password_auth_tls, rfc7521::tls_required}},
        {"introspect", {rfc7662::endpoint_tls}},
        {"metadata", {rfc8414::well_known_https}},
        {"api", {rfc6750::confidentiality_tls}},
        {"authorize", {rfc6749::authz_tls_required, rfc6749::end_user_endpoints_tls}, "authorize", true},
        {"login", {rfc6749::end_user_endpoints_tls}, "pages", true},
        {"consent", {rfc6749::end_user_endpoints_tls}, "pages", true},
        {"home", {rfc6749::end_user_endpoints_tls}, "pages", true},
        {"logout", {rfc6749::end_user_endpoints_tls}, "pages", true},
        {"setup", {rfc6749::end_user_endpoints_tls}, "pages", true},
    }};
    for (const auto& row : table)
        if (row.endpoint == endpoint) return &row;
    return nullptr;
}

/// The same address by https. What a form carried has been read by everybody on the way: it is not sent again.
HttpResponse to_https(const Exchange& exchange) {
    const std::string_view issuer = exchange.tenant.issuer;
    const auto origin = issuer.substr(0, issuer.find('/', issuer.find("://") + 3));
    HttpResponse response{301, {{"Location", std::string(origin) + exchange.request.target}}, {}, {}};
    response.headers.set("Cache-Control", "no-store");
    return response;
}

}  // namespace

std::optional<HttpResponse> require_tls(Exchange& exchange) {
    if (exchange.tenant.config.tls.mode == Tls::Mode::off) return std::nullopt;
    const auto* needs = what_needs_tls(exchange.endpoint);
    if (!needs) return std::nullopt;
    auto rules = exchange.rules().at(needs->place);
    const auto no = rules.require(needs->requirements, exchange.request.secure,
                                  invalid_request("this endpoint is served over TLS only: use its https address"));
    if (!no) return std::nullopt;
    const bool reads = exchange.request.method == "GET" || exchange.request.method == "HEAD";
    return needs->for_browsers && reads ? to_https(exchange) : token_error(exchange, *no);
}

}  // namespace authrig::sim
