#include "faults/armed_faults.hpp"

#include <algorithm>
#include <ranges>

#include "authrig/nearest.hpp"
#include "authrig/simulator.hpp"
#include "codec/base64.hpp"
#include "codec/form.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view skip_prefix = "skip:";

SkippedRule parse_skip(std::string_view id) {
    const auto body = id.substr(skip_prefix.size());
    const auto at = body.rfind('@');
    if (at == std::string_view::npos)
        throw ConfigError("fault `" + std::string(id) + "` names no place: skip:<requirement>@<grant or endpoint>");
    SkippedRule skip{std::string(body.substr(0, at)), std::string(body.substr(at + 1))};
    if (!find_requirement(skip.requirement))
        throw ConfigError("fault `" + std::string(id) + "` names no known requirement");
    return skip;
}

[[noreturn]] void unknown_fault(std::string_view id) {
    std::vector<std::string_view> names;
    for (const auto* fault : all_faults()) names.push_back(fault->id);
    std::string text = "unknown fault `" + std::string(id) + "`";
    if (const auto near = nearest(id, names); !near.empty()) text += "; did you mean `" + near + "`?";
    throw ConfigError(text);
}

/// Whether the request names that client: in the query, in a form or JSON body, or by Basic.
bool names_client(const HttpRequest& request, std::string_view client_id) {
    if (request.query().find(client_id) != std::string_view::npos) return true;
    if (request.body.find(client_id) != std::string::npos) return true;
    const auto header = request.headers.get("authorization").value_or("");
    if (header.size() <= 6 || !iequals(header.substr(0, 6), "basic ")) return false;
    const auto decoded = codec::base64_decode(header.substr(6));
    return decoded && decoded->starts_with(client_id);
}

}  // namespace

template <class Hook, class Value>
void ActiveFaults::run(Hook hook, Value& value) const {
    for (const auto& acting : acting_)
        if (acting.fault->*hook) (acting.fault->*hook)(value, FaultCall{endpoint_, acting.argument, request_, now_, acting.nth});
}

void ActiveFaults::on_request(HttpRequest& request) const { run(&Fault::request, request); }
void ActiveFaults::on_settings(Settings& settings) const { run(&Fault::settings, settings); }
void ActiveFaults::on_application(Application& application) const { run(&Fault::application, application); }
void ActiveFaults::on_code(CodeRecord& code) const { run(&Fault::code, code); }
void ActiveFaults::on_draft(TokenDraft& draft) const { run(&Fault::draft, draft); }
bool ActiveFaults::splits(const Commit& commit) const {
    return std::ranges::any_of(
        acting_, [&](const Acting& acting) { return acting.fault->splits && acting.fault->splits(commit); });
}
void ActiveFaults::on_response(HttpResponse& response) const {
    // They lie around each other: whoever was armed first sees the request first and has the last word on the answer.
    for (const auto& acting : std::ranges::reverse_view(acting_))
        if (acting.fault->response)
            acting.fault->response(response, FaultCall{endpoint_, acting.argument, request_, now_, acting.nth});
    run(&Fault::wire, response.wire);
}

void ArmedFaults::arm(const Arming& arming) {
    Entry entry{arming, nullptr, {}, 0, 0};
    if (arming.fault.starts_with(skip_prefix))
        entry.skip = parse_skip(arming.fault);
    else if (entry.fault = find_fault(arming.fault); !entry.fault)
        unknown_fault(arming.fault);
    if (entry.fault && entry.arming.endpoint.empty()) entry.arming.endpoint = entry.fault->endpoint;
    armed_.push_back(std::move(entry));
}

bool ArmedFaults::disarm(std::string_view fault) {
    return std::erase_if(armed_, [&](const Entry& entry) { return entry.arming.fault == fault; }) > 0;
}

std::vector<Arming> ArmedFaults::list() const {
    std::vector<Arming> armings;
    for (const auto& entry : armed_) armings.push_back(entry.arming);
    return armings;
}

bool ArmedFaults::Entry::due() {
    ++matched;
    if (arming.nth > 0 && matched != arming.nth) return false;
    if (arming.times > 0 && acted >= arming.times) return false;
    ++acted;
    return true;
}

void ArmedFaults::on_handshake(TlsOffer& offer) {
    for (auto& entry : armed_)
        if (entry.fault && entry.fault->handshake && entry.due()) entry.fault->handshake(offer);
}

ActiveFaults ArmedFaults::activate(std::string_view endpoint, const HttpRequest& request, TimePoint now) {
    ActiveFaults active;
    for (auto& entry : armed_) {
        const auto& arming = entry.arming;
        if (!arming.endpoint.empty() && arming.endpoint != endpoint) continue;
        if (!arming.client_id.empty() && !names_client(request, arming.client_id)) continue;
        if (!entry.due()) continue;
        if (!entry.fault) {
            active.skipped_.push_back(entry.skip);
            continue;
        }
        active.acting_.push_back({entry.fault, arming.argument, entry.acted});
        active.skipped_.insert(active.skipped_.end(), entry.fault->skips.begin(), entry.fault->skips.end());
    }
    if (active.empty()) return active;
    active.endpoint_ = endpoint;
    active.request_ = request;
    active.now_ = now;
    return active;
}

}  // namespace authrig::sim
