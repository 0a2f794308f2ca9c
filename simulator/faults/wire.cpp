#include <algorithm>
#include <charconv>

#include "faults/family.hpp"

// What goes wrong below HTTP. Real time, over a socket only.

namespace authrig::sim {
namespace {

/// The argument as a length of real time, `2s` when there is none. Calendar months make no sense here and count as
/// none.
std::chrono::milliseconds delay_of(const FaultCall& call) {
    const auto span =
        call.argument.empty() ? Span{0, std::chrono::seconds(2)} : parse_span(call.argument).value_or(Span{});
    return std::clamp(span.exact, std::chrono::milliseconds(0), std::chrono::milliseconds(std::chrono::minutes(10)));
}

std::size_t bytes_of(const FaultCall& call) {
    std::size_t bytes = 10;
    std::from_chars(call.argument.data(), call.argument.data() + call.argument.size(), bytes);
    return bytes;
}

}  // namespace

std::span<const Fault> wire_faults() {
    static const Fault faults[] = {
        {.id = "answers_late",
         .summary = "The answer takes its time: two seconds, or the argument.",
         .breaks = &rfc6749::token_status_200,
         .seam = Seam::wire,
         .endpoint = "token",
         .wire = [](Wire& wire, const FaultCall& call) { wire.delay = delay_of(call); }},
        {.id = "cuts_the_answer",
         .summary = "The connection ends after ten bytes of the body, or as many as the argument says.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::wire,
         .endpoint = "token",
         .implies = {&rfc6749::token_status_200},
         .wire = [](Wire& wire, const FaultCall& call) { wire.cut_after = bytes_of(call); }},
        {.id = "resets_the_connection",
         .summary = "The connection is reset instead of an answer.",
         .breaks = &rfc6749::token_status_200,
         .seam = Seam::wire,
         .endpoint = "token",
         .wire = [](Wire& wire, const FaultCall&) { wire.reset = true; }},
    };
    return faults;
}

}  // namespace authrig::sim
