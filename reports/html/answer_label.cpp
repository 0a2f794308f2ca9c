#include <algorithm>
#include <nlohmann/json.hpp>

#include "html/case_parts.hpp"
#include "writers/http_text.hpp"
#include "writers/printable.hpp"

namespace authrig::reports::html {

namespace {

/// The `error` member of a JSON body (RFC 6749 section 5.2), or nothing.
std::string error_in_body(const std::string& body) {
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_object()) return {};
    const auto error = json.find("error");
    return error != json.end() && error->is_string() ? error->get<std::string>() : std::string();
}

/// The `error` parameter of a redirect (RFC 6749 section 4.1.2.1), or nothing.
std::string error_in_redirect(std::string_view location) {
    for (const std::string_view before : {"?error=", "&error=", "#error="}) {
        const auto at = location.find(before);
        if (at == std::string_view::npos) continue;
        const auto value = location.substr(at + before.size());
        return std::string(value.substr(0, value.find_first_of("&#")));
    }
    return {};
}

}  // namespace

std::string answer_label(const ExchangeRecord& exchange) {
    if (!exchange.response) return status_text(exchange);
    const auto& response = *exchange.response;
    auto error = error_in_redirect(response.headers.get("Location").value_or(""));
    if (error.empty()) error = error_in_body(response.body);
    return error.empty() ? status_text(exchange) : std::to_string(response.status) + " " + printable_line(error);
}

bool is_judged(const CaseResult& result, const ExchangeRecord& exchange) {
    return std::ranges::any_of(result.findings,
                               [&](const Finding& finding) { return finding.exchange == exchange.index; });
}

}  // namespace authrig::reports::html
