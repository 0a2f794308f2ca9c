#include "engine/baseline.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "authrig/requirement.hpp"
#include "engine/application_node.hpp"
#include "engine/profile.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::engine {
namespace {

std::optional<Verdict> parse_verdict(std::string_view word) {
    for (const Verdict verdict : all_verdicts)
        if (to_string(verdict) == word) return verdict;
    return std::nullopt;
}

bool may_be_listed(Verdict verdict) {
    return verdict == Verdict::fail || verdict == Verdict::warn || verdict == Verdict::inconclusive ||
           verdict == Verdict::error;
}

class BaselineReader {
public:
    BaselineReader(const std::filesystem::path& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    /// One for each pattern of `cases`: each is looked at for itself.
    std::vector<ExpectedFinding> read(const Node& node) {
        ExpectedFinding entry;
        std::vector<std::string> patterns;
        entry.line = node.mark.line;
        const std::size_t before = diagnostics_.size();
        if (!node.is_map())
            complain(node.mark, "an entry is { cases, requirement, verdict, reason }");
        else
            for (const auto& member : node.map()) read_member(entry, patterns, member);
        if (node.is_map() && (patterns.empty() || entry.reason.empty()))
            complain(node.mark,
                     "an entry needs `cases` and `reason`: what was looked at, and why it is a true deviation");
        std::vector<ExpectedFinding> entries;
        if (diagnostics_.size() != before) return entries;
        for (const std::string& pattern : patterns) {
            entries.push_back(entry);
            entries.back().cases = pattern;
        }
        return entries;
    }
    void complain(const Mark& mark, std::string message) {
        diagnostics_.push_back({file_.string(), mark.line, mark.column, std::move(message), {}});
    }

private:
    void read_member(ExpectedFinding& entry, std::vector<std::string>& patterns, const Node::Entry& member) {
        if (member.key == "cases") {
            patterns = read_texts(member.value);
            return;
        }
        if (member.key == "sometimes") {
            if (member.value.is_bool())
                entry.sometimes = std::get<bool>(member.value.value);
            else
                complain(member.value.mark, "`sometimes` is true or false");
            return;
        }
        const std::string text = member.value.text();
        if (member.key == "reason")
            entry.reason = text;
        else if (member.key == "requirement") {
            entry.requirement = text;
            if (!find_requirement(text)) complain(member.value.mark, "there is no requirement `" + text + "`");
        } else if (member.key == "verdict") {
            const auto verdict = parse_verdict(text);
            if (verdict && may_be_listed(*verdict))
                entry.verdict = *verdict;
            else
                complain(member.value.mark, "`verdict` is one of fail, warn, inconclusive, error");
        } else {
            complain(member.key_mark,
                     "an entry has no `" + member.key + "`: cases, requirement, verdict, reason, sometimes");
        }
    }

    const std::filesystem::path& file_;
    Diagnostics& diagnostics_;
};

/// What a baseline has to list of a result: the requirements that its findings cite.
std::set<std::string> cited_by(const CaseResult& result) {
    std::set<std::string> out;
    for (const Finding& finding : result.findings)
        if (!finding.requirement.empty()) out.insert(finding.requirement);
    return out;
}

std::string scenario_of(const std::string& case_id) { return case_id.substr(0, case_id.find_first_of("[@")); }

}  // namespace

std::optional<Baseline> load_baseline(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::ifstream in(file, std::ios::binary);
    BaselineReader reader(file, diagnostics);
    if (!in) {
        reader.complain({}, "there is no such baseline");
        return std::nullopt;
    }
    std::ostringstream text;
    text << in.rdbuf();
    const std::size_t before = diagnostics.size();
    const Node root = read_yaml(file.string(), text.str(), diagnostics);
    Baseline baseline{file.string(), {}};
    if (!root.is_list() && !root.is_null())
        reader.complain(root.mark, "a baseline is a list of { cases, requirement, verdict, reason }");
    if (root.is_list())
        for (const Node& node : root.list())
            for (ExpectedFinding& entry : reader.read(node)) baseline.expected.push_back(std::move(entry));
    if (diagnostics.size() != before) return std::nullopt;
    return baseline;
}

BaselineOutcome settle_baseline(const std::vector<CaseResult>& results, const Baseline& baseline, bool warn_counts) {
    BaselineOutcome out;
    std::vector<bool> ran(baseline.expected.size(), false), held(baseline.expected.size(), false);
    for (const CaseResult& result : results) {
        if (result.verdict == Verdict::not_applicable) continue;
        const std::set<std::string> cited = cited_by(result);
        std::set<std::string> unlisted = cited;
        bool listed = false;
        for (std::size_t i = 0; i < baseline.expected.size(); ++i) {
            const ExpectedFinding& entry = baseline.expected[i];
            if (!matches_pattern(entry.cases, result.id)) continue;
            ran[i] = true;
            if (entry.verdict != result.verdict) continue;
            if (!entry.requirement.empty() && !cited.contains(entry.requirement)) continue;
            held[i] = listed = true;
            if (entry.requirement.empty())
                unlisted.clear();
            else
                unlisted.erase(entry.requirement);
        }
        if (listed && unlisted.empty())
            ++out.expected;
        else if (may_be_listed(result.verdict) && (result.verdict != Verdict::warn || warn_counts))
            out.unexpected.push_back(&result);
    }
    for (std::size_t i = 0; i < baseline.expected.size(); ++i)
        if (ran[i] && !held[i] && !baseline.expected[i].sometimes)
            out.stale.push_back(
                baseline.file + ":" + std::to_string(baseline.expected[i].line) + ": " + baseline.expected[i].cases +
                " no longer comes out as " + std::string(to_string(baseline.expected[i].verdict)) +
                (baseline.expected[i].requirement.empty() ? "" : " citing " + baseline.expected[i].requirement) +
                ": strike the entry");
    return out;
}

std::string paste_ready(const std::vector<const CaseResult*>& unexpected) {
    std::string text;
    std::set<std::string> said;
    for (const CaseResult* result : unexpected) {
        std::set<std::string> requirements = cited_by(*result);
        if (requirements.empty()) requirements.insert("");
        for (const std::string& requirement : requirements) {
            std::string entry = "- cases: " + scenario_of(result->id) + "*\n";
            if (!requirement.empty()) entry += "  requirement: " + requirement + "\n";
            entry += "  verdict: " + std::string(to_string(result->verdict)) + "\n";
            if (said.insert(entry).second) text += entry + "  reason: \"\"\n";
        }
    }
    return text;
}

}  // namespace authrig::engine
