#include "writers/http_text.hpp"

#include <algorithm>

#include "writers/lines.hpp"
#include "writers/printable.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports {

namespace {

std::string fields_text(const Headers& headers) {
    std::string out;
    for (const auto& field : headers) out += printable_line(field.name) + ": " + printable_line(field.value) + "\n";
    return out;
}

std::string status_line(const HttpResponse& response) {
    const auto reason = reason_phrase(response.status);
    return std::to_string(response.status) + (reason.empty() ? "" : " " + std::string(reason));
}

/// Never cuts a character in two.
std::string_view first_bytes(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80) --limit;
    return text.substr(0, limit);
}

}  // namespace

std::string head_text(const HttpRequest& request) {
    return printable_line(request.method) + " " + printable_line(request.target) + "\n" + fields_text(request.headers);
}

std::string head_text(const HttpResponse& response) {
    return status_line(response) + "\n" + fields_text(response.headers);
}

std::string body_text(std::string_view body, const BodyLimit& limit) {
    auto kept = first_bytes(body, limit.bytes);
    std::size_t lines = 1;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i] == '\n' && ++lines > limit.lines) kept = kept.substr(0, i);
    }
    auto out = printable(kept);
    if (kept.size() < body.size()) out += "\n… " + counted(body.size() - kept.size(), "more byte");
    return out;
}

std::string status_text(const ExchangeRecord& exchange) {
    if (exchange.response) return status_line(*exchange.response);
    return exchange.failure.empty() ? "no answer" : "no answer: " + printable_line(exchange.failure);
}

bool refuses(const HttpResponse& response) {
    if (response.status >= 400) return true;
    const auto location = response.headers.get("Location");
    return location &&
           (location->find("?error=") != std::string_view::npos ||
            location->find("&error=") != std::string_view::npos || location->find("#error=") != std::string_view::npos);
}

const ExchangeRecord* judged_exchange(const CaseResult& result, const Finding& finding) {
    const auto found = std::ranges::find(result.exchanges, finding.exchange, &ExchangeRecord::index);
    return finding.exchange == 0 || found == result.exchanges.end() ? nullptr : &*found;
}

}  // namespace authrig::reports
