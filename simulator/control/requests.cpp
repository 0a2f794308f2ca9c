#include <nlohmann/json.hpp>

#include "control/body.hpp"

namespace authrig::sim {
namespace {

nlohmann::json headers_json(const Headers& headers) {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& header : headers) list.push_back({{"name", header.name}, {"value", header.value}});
    return list;
}

nlohmann::json entry_json(const JournalEntry& entry) {
    nlohmann::json rules = nlohmann::json::array();
    for (const auto& rule : entry.rules)
        rules.push_back({{"requirement", rule.requirement->id}, {"place", rule.place}, {"held", rule.held}});
    return {{"number", entry.number},
            {"at", to_rfc3339(entry.at)},
            {"endpoint", entry.endpoint},
            {"client_id", entry.client_id},
            {"request", {{"method", entry.request.method}, {"target", entry.request.target}, {"headers", headers_json(entry.request.headers)}, {"body", entry.request.body}}},
            {"response", {{"status", entry.response.status}, {"headers", headers_json(entry.response.headers)}, {"body", entry.response.body}}},
            {"rules", rules},
            {"hint", entry.hint}};
}

/// The journal as it is: secrets of test users and test applications included. DELETE empties it.
HttpResponse run_requests(const ControlCall& call) {
    if (call.request.method == "DELETE") call.tenant.journal.clear();
    nlohmann::json list = nlohmann::json::array();
    for (const auto& entry : call.tenant.journal.entries()) list.push_back(entry_json(entry));
    return control_answer({{"requests", list}});
}

}  // namespace

const ControlAction requests_action{"requests", "GET DELETE", &run_requests};

}  // namespace authrig::sim
