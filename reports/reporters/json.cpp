#include <nlohmann/json.hpp>
#include <ostream>

#include "reporters/entry.hpp"
#include "writers/threat_view.hpp"

namespace authrig::reports {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson json_of(const Headers& headers) {
    // A list, not an object: fields may repeat and their order is part of the evidence.
    auto fields = OrderedJson::array();
    for (const auto& field : headers) fields.push_back({{"name", field.name}, {"value", field.value}});
    return fields;
}

OrderedJson json_of(const Finding& finding) {
    return {{"requirement", finding.requirement},
            {"level", finding.level},
            {"step", finding.step},
            {"expected", finding.expected},
            {"actual", finding.actual},
            {"exchange", finding.exchange},
            {"file", finding.file},
            {"line", finding.line},
            {"column", finding.column}};
}

OrderedJson json_of(const StepRecord& step) {
    return {{"id", step.id},     {"kind", step.kind},       {"summary", step.summary}, {"at", to_rfc3339(step.at)},
            {"line", step.line}, {"section", step.section}, {"held", step.held},       {"exchanges", step.exchanges}};
}

OrderedJson json_of(const ExchangeRecord& exchange) {
    OrderedJson response = nullptr;
    if (exchange.response) {
        response = {{"status", exchange.response->status},
                    {"headers", json_of(exchange.response->headers)},
                    {"body", exchange.response->body}};
    }
    return {{"index", exchange.index},
            {"step", exchange.step},
            {"from", exchange.from},
            {"to", exchange.to},
            {"label", exchange.label},
            {"at", to_rfc3339(exchange.at)},
            {"origin", exchange.origin},
            {"request",
             {{"method", exchange.request.method},
              {"target", exchange.request.target},
              {"headers", json_of(exchange.request.headers)},
              {"body", exchange.request.body}}},
            {"response", std::move(response)},
            {"failure", exchange.failure}};
}

OrderedJson json_of(const RequirementRow& row) {
    return {{"id", row.id},           {"document", row.document}, {"section", row.section},     {"level", row.level},
            {"subject", row.subject}, {"flow", row.flow},         {"statement", row.statement}, {"state", row.state},
            {"reason", row.reason},   {"cases", row.cases},       {"faults", row.faults}};
}

OrderedJson json_of(const FaultRow& row) {
    return {{"id", row.id},         {"summary", row.summary},
            {"breaks", row.breaks}, {"seam", row.seam},
            {"family", row.family}, {"caught_by", row.caught_by},
            {"shows", row.shows},   {"survives_because", row.survives_because}};
}

OrderedJson json_of(const IdleCase& row) {
    return {{"case", row.id}, {"proves", row.proves}, {"idle_because", row.idle_because}};
}

OrderedJson json_of(const ThreatView& view) {
    auto parts = OrderedJson::array();
    for (const auto& part : view.parts)
        parts.push_back({{"id", part.requirement->id}, {"outcome", to_string(part.outcome)}});
    return {{"id", view.threat->id},         {"title", view.threat->title}, {"gain", view.threat->gain},
            {"source", view.threat->source}, {"state", to_string(view.state)}, {"requirements", std::move(parts)},
            {"closed_by", view.closed_by}};
}

OrderedJson json_of(const ThreatOverview& overview) {
    const auto ids = [](const std::vector<const Threat*>& threats) {
        auto list = OrderedJson::array();
        for (const auto* threat : threats) list.push_back(threat->id);
        return list;
    };
    return {{"requirement", overview.first_fix}, {"closes", ids(overview.closes)}, {"helps", ids(overview.helps)}};
}

OrderedJson json_of(const CaseResult& result);

template <class Row>
OrderedJson json_list(const std::vector<Row>& rows) {
    auto list = OrderedJson::array();
    for (const auto& row : rows) list.push_back(json_of(row));
    return list;
}

OrderedJson json_of(const CaseResult& result) {
    return {{"id", result.id},
            {"dialect", result.dialect},
            {"title", result.title},
            {"file", result.file},
            {"line", result.line},
            {"tags", result.tags},
            {"proves", result.proves},
            {"story", result.story},
            {"verdict", to_string(result.verdict)},
            {"reason", result.reason},
            {"findings", json_list(result.findings)},
            {"steps", json_list(result.steps)},
            {"exchanges", json_list(result.exchanges)}};
}

/// `JsonReporter` writes everything that is known, in the words of `report.schema.json`. No real time stands in it:
/// equal seeds give equal bytes.
class JsonReporter final : public Reporter {
public:
    JsonReporter(std::ostream& out, const ReporterOptions&) : out_(out) {}
    void run_finished(const RunFinished& finished) override;

private:
    std::ostream& out_;
};

void JsonReporter::run_finished(const RunFinished& finished) {
    const auto& started = finished.started;
    OrderedJson summary;
    for (const auto verdict : all_verdicts) summary[std::string(to_string(verdict))] = finished.summary[verdict];
    OrderedJson report{{"version", started.version}, {"subject", started.subject}};
    if (started.dialects.size() == 1) {
        report["dialect"] = started.dialects.front();
    } else {
        report["dialect"] = started.dialects;
    }
    report["profile"] = started.profile;
    report["seed"] = started.seed;
    if (finished.interrupted) report["interrupted"] = true;
    if (!finished.interrupted_because.empty()) report["interrupted_because"] = finished.interrupted_because;
    report["summary"] = std::move(summary);
    report["cases"] = json_list(finished.cases);
    report["requirements"] = json_list(finished.requirements);
    const auto threats = view_threats(finished.cases);
    report["threats"] = json_list(threats.threats);
    if (!threats.first_fix.empty()) report["first_fix"] = json_of(threats);
    if (started.command == "prove") {
        report["faults"] = json_list(finished.faults);
        report["idle"] = json_list(finished.idle);
        report["survivors"] = finished.survivors;
    }
    // A byte that is not UTF-8 becomes U+FFFD: JSON text is UTF-8 (RFC 8259 section 8.1).
    out_ << report.dump(1, ' ', false, OrderedJson::error_handler_t::replace) << '\n';
    out_.flush();
}

}  // namespace

Entry list::json() {
    return {
        .info = {.name = "json", .summary = "everything, for programs (see `authrig schema report`)", .extension = ""},
        .make = make<JsonReporter>};
}

}  // namespace authrig::reports
