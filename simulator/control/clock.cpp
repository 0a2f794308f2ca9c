#include <nlohmann/json.hpp>

#include "authrig/simulator.hpp"
#include "control/body.hpp"

namespace authrig::sim {
namespace {

HttpResponse show_clock(const Tenant& tenant) {
    return control_answer({{"now", to_rfc3339(tenant.clock.now())}, {"frozen", tenant.clock.frozen()}});
}

/// `{"advance": "6mo"}`, `{"set": "2026-07-01T00:00:00Z"}`, `{"frozen": true}`.
HttpResponse run_clock(const ControlCall& call) {
    auto& clock = call.tenant.clock;
    if (call.request.method == "GET") return show_clock(call.tenant);
    const auto body = control_body(call);
    const auto set = control_text(body, "set");
    const auto advance = control_text(body, "advance");
    const auto instant = set.empty() ? clock.now() : parse_rfc3339(set).or_else([](const std::string& why) { throw ConfigError("set: " + why); }).value();
    const auto span = advance.empty() ? Span{} : parse_span(advance).or_else([](const std::string& why) { throw ConfigError("advance: " + why); }).value();
    if (body.contains("frozen") && !body["frozen"].is_boolean()) throw ConfigError("frozen must be true or false");
    const bool stop = body.value("frozen", false);
    if (stop) clock.freeze();  // first, so that it stands at the very instant
    if (!set.empty()) clock.set(instant);
    if (!advance.empty()) clock.advance(span);
    if (body.contains("frozen") && !stop) clock.resume();
    return show_clock(call.tenant);
}

}  // namespace

const ControlAction clock_action{"clock", "GET POST", &run_clock};

}  // namespace authrig::sim
