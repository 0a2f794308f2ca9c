// authrig explain: everything about one name.
#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>

#include "authrig/requirement.hpp"
#include "authrig/simulator.hpp"
#include "authrig/threat.hpp"
#include "cli/command.hpp"
#include "cli/listing.hpp"
#include "cli/register.hpp"
#include "cli/selection.hpp"
#include "cli/share.hpp"
#include "cli/threat_listing.hpp"
#include "engine/expectation.hpp"
#include "engine/step.hpp"

namespace authrig::cli {
namespace {

/// Error codes of the documents, for people who meet one.
struct ErrorWords {
    std::string_view code, where, meaning;
};
constexpr std::array<ErrorWords, 11> error_words{{
    {"invalid_request", "RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750 section 3.1",
     "a parameter is missing, unknown in value, repeated, or the request is malformed"},
    {"invalid_client", "RFC 6749 section 5.2", "the client is unknown or could not be authenticated"},
    {"invalid_grant", "RFC 6749 section 5.2",
     "the code, refresh token or assertion is wrong, expired, revoked, used, for another client or another redirect "
     "URI"},
    {"unauthorized_client", "RFC 6749 sections 4.1.2.1 and 5.2", "this client may not use this grant"},
    {"unsupported_grant_type", "RFC 6749 section 5.2", "the server does not know this grant_type"},
    {"unsupported_response_type", "RFC 6749 section 4.1.2.1", "the server does not know this response_type"},
    {"invalid_scope", "RFC 6749 sections 4.1.2.1 and 5.2", "the scope is unknown, malformed or more than was granted"},
    {"access_denied", "RFC 6749 section 4.1.2.1", "the user, or the server, said no"},
    {"invalid_token", "RFC 6750 section 3.1",
     "the access token is expired, revoked, malformed or unknown; the status is 401"},
    {"insufficient_scope", "RFC 6750 section 3.1", "the access token does not reach that far; the status is 403"},
    {"unsupported_token_type", "RFC 7009 section 2.2.1", "the server does not revoke tokens of this kind"},
}};

bool explain_requirement(const std::string& id, const std::vector<Case>& cases) {
    if (!find_requirement(id)) return false;
    const Requirement& requirement = *find_requirement(id);
    const auto rows = register_rows(cases);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const RequirementRow& one) { return one.id == id; });
    std::cout << id << "\n  " << requirement.document << " section " << requirement.section << ", "
              << to_string(requirement.level) << ", of the " << to_string(requirement.subject)
              << (requirement.basis == Basis::indicative ? " (stated without a capitalised keyword)" : "") << "\n  "
              << requirement.statement << "\n  check: " << requirement.check << "\n  state: " << row->state
              << (row->reason.empty() ? "" : " (" + row->reason + ")") << '\n';
    if (!requirement.same_as.empty()) std::cout << "  covered by: " << requirement.same_as << '\n';
    for (const Threat* threat : threats_stopped_by(requirement))
        std::cout << "  stops: " << threat->id << " (" << threat->title << ")\n";
    for (const std::string& name : row->cases) std::cout << "  case:  " << name << '\n';
    for (const std::string& name : row->faults) std::cout << "  fault: " << name << '\n';
    return true;
}

bool explain_fault(const std::string& id) {
    for (const Node& row : fault_rows(share_folder() / "proof.json")) {
        if (row.find("id")->text() != id) continue;
        std::cout << id << "\n  " << row.find("summary")->text() << "\n  breaks: " << row.find("breaks")->text()
                  << "\n  acts at the seam: " << row.find("seam")->text() << '\n';
        for (const Node& name : row.find("caught_by")->list()) std::cout << "  caught by: " << name.text() << '\n';
        if (const std::string why = row.find("survives_because")->text(); !why.empty())
            std::cout << "  survives because " << why << '\n';
        return true;
    }
    return false;
}

bool explain_case(const std::string& id, const std::vector<Case>& cases) {
    const auto found = std::find_if(cases.begin(), cases.end(),
                                    [&](const Case& one) { return one.id == id || one.scenario->name == id; });
    if (found == cases.end()) return false;
    const Scenario& scenario = *found->scenario;
    std::cout << found->id << "\n  " << scenario.title << "\n  " << scenario.file << '\n';
    for (const std::string& proves : scenario.proves) std::cout << "  proves: " << proves << '\n';
    std::cout << '\n' << (scenario.source ? *scenario.source : std::string()) << '\n';
    return true;
}

bool explain_step(const std::string& name) {
    const engine::Step* step = engine::find_step(name);
    if (!step) return false;
    std::cout << name << " (step)\n  " << step->shape().summary << '\n';
    for (const engine::KeySpec& key : step->shape().keys) {
        std::cout << "  " << key.name << ": " << key.summary;
        for (const std::string_view value : key.values)
            std::cout << (value == key.values.front() ? " [" : " ") << value;
        std::cout << (key.values.empty() ? "" : "]") << '\n';
    }
    return true;
}

bool explain_words(const std::string& name) {
    bool found = false;
    if (const engine::Expectation* expectation = engine::find_expectation(name)) {
        std::cout << name << " (expectation)\n  " << expectation->shape().summary << '\n';
        found = true;
    }
    for (const ErrorWords& words : error_words)
        if (words.code == name) {
            std::cout << name << " (error, " << words.where << ")\n  " << words.meaning << '\n';
            found = true;
        }
    for (const SwitchInfo& info : authrig::switches())
        if (info.name == name) {
            std::cout << name << " (switch of the built-in server)\n  " << info.summary << "\n  values:";
            for (const std::string_view value : info.values) std::cout << ' ' << value;
            std::cout << '\n';
            found = true;
        }
    return found;
}

int explain_name(const std::string& id) {
    bool found = explain_step(id);
    found = explain_words(id) || found;
    if (!found) {
        const std::vector<Case> cases = select_cases({});
        found = explain_requirement(id, cases) ||
                (find_threat(id) && print_threat(std::cout, id, register_rows(cases))) || explain_fault(id) || explain_case(id, cases);
    }
    if (!found)
        throw UsageError("there is no requirement, attack, fault, case, step, expectation, switch or error `" + id +
                         "`; `authrig list` shows what there is");
    return conformant;
}

}  // namespace

void add_explain_command(CLI::App& app, Program& program) {
    auto id = std::make_shared<std::string>();
    CLI::App* explain = app.add_subcommand("explain", "explains a requirement, attack, fault, case, step or error");
    explain->add_option("ID", *id, "its name")->required();
    explain->callback([id, &program] { program.action = [id] { return explain_name(*id); }; });
}

}  // namespace authrig::cli
