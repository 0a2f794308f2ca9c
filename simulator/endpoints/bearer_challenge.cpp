#include "endpoints/bearer_challenge.hpp"

#include "core/answers.hpp"
#include "core/cites.hpp"

namespace authrig::sim {

HttpResponse bearer_refusal(Exchange& exchange, const OAuthError& error, std::string_view scope) {
    exchange.hint = error.hint.empty() ? error.description : error.hint;
    auto response = json_error(error.status, error.code, error.description);
    if (exchange.dialect().api_header == ApiHeader::session_id) return response;
    std::string challenge = "Bearer realm=\"authrig\"";
    if (error.code != "unauthorized") {
        challenge += ", error=\"" + error.code + "\", error_description=\"" + error_text(error.description) + "\"";
        if (!scope.empty()) challenge += ", scope=\"" + std::string(scope) + "\"";
    }
    exchange.rules().ensure({rfc6750::challenge_present}, [&] { response.headers.set("WWW-Authenticate", challenge); });
    return response;
}

}  // namespace authrig::sim
