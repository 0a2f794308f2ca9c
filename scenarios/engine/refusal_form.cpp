#include "engine/refusal_form.hpp"

#include <algorithm>
#include <array>

#include "authrig/requirements/rfc6749.hpp"

namespace authrig::engine {
namespace {

/// Of RFC 6749 section 5.2, of RFC 7009 section 2.2.1, and what extensions registered for the token endpoint.
constexpr std::array<std::string_view, 14> error_codes{
    "invalid_request",    "invalid_client",        "invalid_grant",  "unauthorized_client",   "unsupported_grant_type",
    "invalid_scope",      "authorization_pending", "slow_down",      "expired_token",         "access_denied",
    "invalid_dpop_proof", "use_dpop_nonce",        "invalid_target", "unsupported_token_type"};

bool admits(const Node& status, int code) {
    std::vector<Mismatch> missed;
    const Node actual(code);
    match(status, &actual, {}, missed);
    return missed.empty();
}

/// The scenario wants a refusal as section 5.2 has it.
bool wants_refusal(const Node& expect) {
    const Node* status = expect.find("status");
    if (!status) return expect.find("error") != nullptr;
    return !admits(*status, 200) && (admits(*status, 400) || admits(*status, 401));
}

/// The sentence of section 5.2 about the error code that the scenario wants, the first one where several do. Null: none
/// of that section.
const Requirement* requirement_of_code(const Node& expect) {
    const Node* wanted = expect.find("error");
    if (wanted && wanted->is_map()) wanted = wanted->find("in");
    if (wanted && wanted->is_list() && !wanted->list().empty()) wanted = &wanted->list().front();
    if (!wanted || !wanted->is_string()) return nullptr;
    namespace rfc6749 = requirements::rfc6749;
    static constexpr std::array<std::pair<std::string_view, const Requirement*>, 6> sentences{{
        {"invalid_request", &rfc6749::error_invalid_request},
        {"invalid_client", &rfc6749::error_invalid_client},
        {"invalid_grant", &rfc6749::error_invalid_grant},
        {"unauthorized_client", &rfc6749::error_unauthorized_client_token},
        {"unsupported_grant_type", &rfc6749::error_unsupported_grant_type},
        {"invalid_scope", &rfc6749::error_invalid_scope_token},
    }};
    for (const auto& [code, sentence] : sentences)
        if (code == wanted->string()) return sentence;
    return nullptr;
}

bool names_error_code(const Answer& answer) {
    const auto error = answer.at("json.error");
    return error && error->is_string() &&
           std::find(error_codes.begin(), error_codes.end(), error->string()) != error_codes.end();
}

/// RFC 7009 section 2.2.1 and RFC 7662 section 2.3 answer with the errors of section 5.2, too.
bool answers_by_section(const Step& step, const StepSpec& spec) {
    return !step.grant().empty() || spec.kind == "revoke" || spec.kind == "introspect";
}

/// Sections that speak of the form themselves.
bool speaks_of_form(const Requirement& judged) {
    return judged.document == "workfront" || judged.id.starts_with("rfc6749-5.2-") ||
           judged.id.starts_with("rfc6749-5.1-") || judged.id.starts_with("rfc7662-2.3-");
}

}  // namespace

const Requirement* refusal_form_missed(const Step& step, const Node& expect, const Observed& observed,
                                       const Requirement& judged, const Mismatch& mismatch) {
    const int status = observed.answer.status();
    if (!answers_by_section(step, observed.spec) || speaks_of_form(judged) || !wants_refusal(expect) || status < 400 ||
        status > 499)
        return nullptr;
    namespace rfc6749 = requirements::rfc6749;
    const bool known_status = status == 400 || status == 401;
    if (mismatch.path == "status" && !known_status) return &rfc6749::error_status_400;
    static constexpr std::array<std::string_view, 5> of_form{"status", "error", "json", "challenge",
                                                             "header Content-Type"};
    if (std::find(of_form.begin(), of_form.end(), mismatch.path) == of_form.end()) return nullptr;
    if (!names_error_code(observed.answer)) return &rfc6749::error_code_present;
    return known_status ? nullptr : requirement_of_code(expect);
}

}  // namespace authrig::engine
