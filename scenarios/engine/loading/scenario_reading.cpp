#include "engine/loading/scenario_reading.hpp"

#include <algorithm>

#include "engine/file_text.hpp"
#include "engine/loading/bindings.hpp"
#include "engine/loading/judged.hpp"
#include "engine/loading/names.hpp"
#include "engine/loading/scenario_head.hpp"
#include "engine/loading/step_reader.hpp"
#include "engine/loading/used_files.hpp"
#include "engine/variables.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::engine {
namespace {

/// Reads one file once for each of its dialects and rows, and compares what only all readings together can tell.
class ScenarioReader {
public:
    ScenarioReader(const Node& root, Scenario head, const Language& language, Complaints& complaints)
        : root_(root), head_(std::move(head)), language_(language), complaints_(complaints) {
        read_head(root_, language_, head_, complaints_);
        if (const Node* table = root_.find("examples")) examples_ = read_examples(*table, language_, complaints_);
        UsedFiles used(head_.file, language_, complaints_);
        for (const std::string_view section : {"given", "setup", "steps", "finally"}) {
            const Node* written = root_.find(section);
            if (!written) continue;
            parts_.set(std::string(section), section == "given" ? *written : used.splice(*written));
        }
        if (const Node* title = root_.find("title")) parts_.set("title", *title);
    }

    /// As written: every dialect's steps, columns not put in.
    [[nodiscard]] Scenario as_written() {
        Complaints said_per_case;
        return reading(parts_, {}, said_per_case);
    }

    [[nodiscard]] std::vector<LocatedCase> cases() {
        std::vector<LocatedCase> cases;
        static const ExampleRow no_row;
        for (const std::string_view dialect : dialects()) {
            if (examples_.rows.empty()) cases.push_back(read_case(dialect, no_row));
            for (const ExampleRow& row : examples_.rows) cases.push_back(read_case(dialect, row));
        }
        check_proves(root_.find("proves"), judged_, complaints_);
        check_unread_captures(captures_, complaints_);
        check_columns_used();
        return cases;
    }

private:
    [[nodiscard]] std::vector<std::string_view> dialects() const {
        std::vector<std::string_view> dialects;
        for (const std::string_view dialect : language_.dialects) {
            const bool named = std::ranges::find(head_.dialects, dialect) != head_.dialects.end();
            if (head_.dialects.empty() || named) dialects.push_back(dialect);
        }
        return dialects;
    }

    [[nodiscard]] Scenario reading(const Node& parts, std::string_view dialect, Complaints& complaints) const {
        Scenario scenario = head_;
        const auto part = [&parts](std::string_view name) {
            const Node* found = parts.find(name);
            return found ? *found : Node();
        };
        if (const Node title = part("title"); title.is_string()) scenario.title = title.string();
        scenario.given = part("given");
        check_given(scenario.given, language_, complaints);
        StepReader reader(language_, dialect, complaints);
        scenario.setup = reader.read(part("setup"));
        scenario.steps = reader.read(part("steps"));
        scenario.finally = reader.read(part("finally"));
        return scenario;
    }

    [[nodiscard]] LocatedCase read_case(std::string_view dialect, const ExampleRow& row) {
        Bindings bindings(row.values.begin(), row.values.end());
        auto scenario =
            std::make_shared<Scenario>(reading(bind_names(parts_, bindings, complaints_), dialect, complaints_));
        if (row.mark.line > 0) scenario->mark = row.mark;
        check_names(*scenario, language_, captures_, complaints_);
        check_title(*scenario);
        const RequirementIds judged = judged_by(*scenario, complaints_);
        judged_.insert(judged.begin(), judged.end());
        if (judged.empty() && !scenario->proves.empty()) {
            complaints_.add(scenario->mark, "judges nothing in the dialect `" + std::string(dialect) + "`");
        }
        std::erase_if(scenario->proves, [&judged](const std::string& id) { return !judged.contains(id); });

        std::string id = scenario->name;
        if (!row.name.empty()) id += '[' + row.name + ']';
        id += '@' + std::string(dialect);
        return {{std::move(id), std::string(dialect), std::move(scenario), row.values}, row.mark.line, row.last_line};
    }

    void check_title(const Scenario& scenario) {
        const auto left = references(scenario.title);
        if (left.empty()) return;
        complaints_.add(root_.find("title")->mark, "`" + left.front() + "` is no column: a title holds nothing else");
    }

    void check_columns_used() {
        std::set<std::string, std::less<>> names;
        collect_names(parts_, names);
        for (const auto& [column, mark] : examples_.columns) {
            if (!names.contains(column)) complaints_.add(mark, "the column `" + column + "` is never used");
        }
    }

    const Node& root_;
    Scenario head_;
    const Language& language_;
    Complaints& complaints_;
    Examples examples_;
    Node parts_;  ///< title, given and the sections, used files spliced in
    CaptureUse captures_;
    RequirementIds judged_;
};

}  // namespace

ScenarioReading read_scenario(const std::filesystem::path& file, std::string name, const Language& language) {
    ScenarioReading result;
    auto text = read_file(file, result.diagnostics);
    if (!text) return result;
    const Node root = read_yaml(file.string(), *text, result.diagnostics);
    if (!result.diagnostics.empty()) return result;
    result.lines = 1 + static_cast<int>(std::ranges::count(*text, '\n'));
    Complaints complaints;
    if (!root.is_map()) {
        complaints.add(root.mark, root.is_null() ? "is empty"
                                                 : "is no scenario: a scenario is a map that begins with `version: 1`");
        result.diagnostics = complaints.take(file.string());
        return result;
    }
    Scenario head;
    head.file = file.string();
    head.name = std::move(name);
    head.source = std::make_shared<const std::string>(std::move(*text));
    head.mark = root.mark;
    ScenarioReader reader(root, std::move(head), language, complaints);
    auto cases = reader.cases();
    result.scenario = std::make_shared<const Scenario>(reader.as_written());
    if (complaints.empty()) result.cases = std::move(cases);
    result.diagnostics = complaints.take(file.string());
    return result;
}

}  // namespace authrig::engine
