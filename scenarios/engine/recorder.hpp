#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "authrig/client.hpp"
#include "authrig/event.hpp"

namespace authrig::engine {

/// What came back: a response, or why there is none.
using Outcome = tl::expected<HttpResponse, TransportError>;

/// `Recorder` keeps the exchanges and steps of one case, canonical: without what differs between two equal runs (Date,
/// hop-by-hop fields, lengths, what a HTTP library adds by itself). Not thread-safe: steps that send at one instant
/// record afterwards.
class Recorder {
public:
    /// Returns the exchange's index.
    int add(const OutgoingRequest& outgoing, const Outcome& outcome, std::string from, std::string to, TimePoint at);
    /// Exchanges from now on belong to that step.
    void begin_step(StepRecord step);
    void end_step(bool held);

    std::vector<ExchangeRecord> exchanges;
    std::vector<StepRecord> steps;

private:
    std::vector<std::size_t> open_;  ///< steps that have begun, the innermost last
};

/// The header fields that stay in a record.
[[nodiscard]] Headers canonical_headers(const Headers& headers);

}  // namespace authrig::engine
