#include "cli/requirement_listing.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <map>
#include <ostream>

namespace authrig::cli {
namespace {

constexpr std::array<std::string_view, 4> states{"proved", "tested", "not_tested", "not_testable"};

using Counts = std::map<std::string, int, std::less<>>;

void print_counts(std::ostream& out, std::string_view document, const Counts& counts) {
    out << std::left << std::setw(12) << document << std::right;
    int all = 0;
    for (const std::string_view state : states) {
        const auto found = counts.find(state);
        const int count = found == counts.end() ? 0 : found->second;
        out << std::setw(static_cast<int>(state.size()) + 2) << count;
        all += count;
    }
    out << std::setw(7) << all << '\n';
}

std::string scenario_name(const std::string& case_id) { return case_id.substr(0, case_id.find_first_of("[@")); }

}  // namespace

std::string scenarios_of(const std::vector<std::string>& cases) {
    std::vector<std::string> names;
    for (const std::string& id : cases)
        if (const std::string name = scenario_name(id); std::ranges::find(names, name) == names.end())
            names.push_back(name);
    if (names.empty()) return {};
    std::string out = names.front();
    if (names.size() > 1) out += " and " + std::to_string(names.size() - 1) + " more";
    return out + ", " + std::to_string(cases.size()) + (cases.size() == 1 ? " case" : " cases");
}

void print_requirements(std::ostream& out, const std::vector<RequirementRow>& rows) {
    std::vector<std::string> documents;
    std::map<std::string, Counts> counts;
    for (const RequirementRow& row : rows) {
        out << std::left << std::setw(12) << row.state << "  " << std::setw(11) << row.level << "  " << row.id << "  "
            << row.statement << "  [" << (row.cases.empty() ? row.reason : scenarios_of(row.cases)) << "]\n";
        if (!counts.contains(row.document)) documents.push_back(row.document);
        ++counts[row.document][row.state];
        ++counts["all"][row.state];
    }
    if (rows.empty()) return;
    out << '\n' << std::left << std::setw(12) << "document" << std::right;
    for (const std::string_view state : states) out << "  " << state;
    out << "    all\n";
    for (const std::string& document : documents) print_counts(out, document, counts[document]);
    print_counts(out, "all", counts["all"]);
}

}  // namespace authrig::cli
