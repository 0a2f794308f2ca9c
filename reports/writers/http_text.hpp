#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "authrig/event.hpp"

namespace authrig::reports {

/// How much of a body a report shows.
struct BodyLimit {
    std::size_t bytes = 2000;
    std::size_t lines = 25;
};

/// `POST /token` and its fields, printable, one a line.
[[nodiscard]] std::string head_text(const HttpRequest& request);
/// `400 Bad Request` and its fields.
[[nodiscard]] std::string head_text(const HttpResponse& response);
/// The body, printable; what is beyond the limit is replaced by a line that says how much it was.
[[nodiscard]] std::string body_text(std::string_view body, const BodyLimit& limit = {});
/// `400 Bad Request`, or why there is no answer.
[[nodiscard]] std::string status_text(const ExchangeRecord& exchange);

/// The answer refuses: status 4xx or 5xx, or a redirect that carries an `error` (RFC 6749 section 4.1.2.1).
[[nodiscard]] bool refuses(const HttpResponse& response);

/// The exchange that a finding judges; null when it judges none.
[[nodiscard]] const ExchangeRecord* judged_exchange(const CaseResult& result, const Finding& finding);

}  // namespace authrig::reports
