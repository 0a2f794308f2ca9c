#include "engine/recorder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/url.hpp"

namespace authrig::engine {

Headers canonical_headers(const Headers& headers) {
    static constexpr std::array<std::string_view, 9> dropped{"Date",           "Connection", "Keep-Alive",
                                                             "Content-Length", "Server",     "Transfer-Encoding",
                                                             "Accept",         "User-Agent", "Host"};
    Headers out;
    for (const Header& field : headers)
        if (std::none_of(dropped.begin(), dropped.end(), [&](auto name) { return iequals(name, field.name); }))
            out.add(field.name, field.value);
    return out;
}

int Recorder::add(const OutgoingRequest& outgoing, const Outcome& outcome, std::string from, std::string to,
                  TimePoint at) {
    ExchangeRecord record;
    record.index = static_cast<int>(exchanges.size()) + 1;
    record.step = open_.empty() ? std::string() : steps[open_.back()].id;
    record.from = std::move(from);
    record.to = std::move(to);
    record.label = outgoing.request.method + " " + std::string(outgoing.request.path());
    record.at = at;
    record.origin = outgoing.origin;
    record.request = outgoing.request;
    record.request.headers = canonical_headers(outgoing.request.headers);
    if (outcome) {
        record.response = *outcome;
        record.response->headers = canonical_headers(outcome->headers);
        record.response->wire = {};
    } else {
        // Only the kind: the text names sockets and ports.
        record.failure = to_string(outcome.error().kind);
    }
    for (const std::size_t step : open_) steps[step].exchanges.push_back(record.index);
    exchanges.push_back(std::move(record));
    return exchanges.back().index;
}

void Recorder::begin_step(StepRecord step) {
    open_.push_back(steps.size());
    steps.push_back(std::move(step));
}

void Recorder::end_step(bool held) {
    steps[open_.back()].held = held;
    open_.pop_back();
}

}  // namespace authrig::engine
