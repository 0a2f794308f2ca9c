#include "core/answers.hpp"

#include "codec/json_writer.hpp"
#include "core/cites.hpp"

namespace authrig::sim {

std::string error_text(std::string_view text) {
    std::string cleaned;
    for (const unsigned char c : text) cleaned += c == '"' ? '\'' : (c < 0x20 || c > 0x7e || c == '\\') ? '?' : char(c);
    return cleaned;
}

HttpResponse json_answer(int status, std::string body) {
    return {status, {{"Content-Type", "application/json"}}, std::move(body), {}};
}

HttpResponse json_error(int status, std::string_view code, std::string_view description) {
    std::string body;
    codec::JsonWriter writer(body);
    writer.begin_object().member("error", code).member("error_description", error_text(description)).end_object();
    return json_answer(status, std::move(body));
}

HttpResponse token_error(Exchange& exchange, const OAuthError& error) {
    exchange.hint = error.hint;
    auto response = json_error(error.status, error.code, error.description);
    // RFC 6749 section 5.2: 401 comes with a challenge of the scheme the client used.
    if (error.status == 401)
        exchange.rules().ensure({rfc6749::error_invalid_client_401},
                                [&] { response.headers.set("WWW-Authenticate", "Basic realm=\"authrig\""); });
    if (error.retry_after) response.headers.set("Retry-After", std::to_string(error.retry_after->count()));
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Pragma", "no-cache");
    return response;
}

void forbid_storing(Rules rules, HttpResponse& response) {
    rules.ensure({rfc6749::token_no_store}, [&] { response.headers.set("Cache-Control", "no-store"); });
    rules.ensure({rfc6749::token_pragma}, [&] { response.headers.set("Pragma", "no-cache"); });
}

HttpResponse not_found(std::string_view path) {
    return json_error(404, "not_found", "nothing is at " + std::string(path) + "; the metadata names the endpoints");
}

}  // namespace authrig::sim
