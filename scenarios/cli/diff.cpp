// authrig diff: JSON reports of several servers, or of one server at two times, side by side.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "authrig/comparison.hpp"
#include "authrig/node.hpp"
#include "cli/command.hpp"

namespace authrig::cli {
namespace {

struct DiffCommand {
    std::vector<std::string> reports;
    std::string html;
};

Node read_report(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw UsageError(file + ": there is no such report");
    std::ostringstream text;
    text << in.rdbuf();
    auto json = Node::from_json(text.str());
    const Node* cases = json ? json->find("cases") : nullptr;
    if (!cases || !cases->is_list())
        throw UsageError(file + ": this is no JSON report of `authrig run --report json=FILE`");
    return std::move(*json);
}

std::string member_of(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found && !found->is_null() ? found->text() : std::string();
}

Verdict verdict_of(const Node& one) {
    const std::string word = member_of(one, "verdict");
    for (const Verdict verdict : all_verdicts)
        if (to_string(verdict) == word) return verdict;
    throw UsageError("a report has the verdict `" + word + "`, which this version does not know");
}

std::vector<std::string> texts_in(const Node& node, std::string_view key) {
    std::vector<std::string> out;
    if (const Node* list = node.find(key); list && list->is_list())
        for (const Node& one : list->list()) out.push_back(one.text());
    return out;
}

/// The requirements that the findings of a case cite, each once.
std::vector<std::string> broken_in(const Node& one) {
    std::vector<std::string> out;
    if (const Node* findings = one.find("findings"); findings && findings->is_list())
        for (const Node& finding : findings->list()) {
            std::string id = member_of(finding, "requirement");
            if (!id.empty() && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(std::move(id));
        }
    return out;
}

Comparison compare(const std::vector<std::string>& files) {
    Comparison out;
    std::map<std::string, ComparedCase> cases;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Node report = read_report(files[i]);
        out.subjects.push_back(member_of(report, "subject"));
        out.partial.push_back(report.find("interrupted") != nullptr);
        Summary summary{};
        for (const Node& one : report.find("cases")->list()) {
            const std::string id = member_of(one, "id");
            ComparedCase& compared = cases[id];
            compared.id = id;
            compared.title = member_of(one, "title");
            compared.proves = texts_in(one, "proves");
            compared.broken.resize(files.size());
            compared.broken[i] = broken_in(one);
            compared.verdicts.resize(files.size());
            compared.reasons.resize(files.size());
            compared.verdicts[i] = verdict_of(one);
            compared.reasons[i] = member_of(one, "reason");
            ++summary[*compared.verdicts[i]];
        }
        out.summaries.push_back(summary);
    }
    for (auto& [id, compared] : cases) out.cases.push_back(std::move(compared));
    return out;
}

int show_differences(const DiffCommand& command) {
    const Comparison comparison = compare(command.reports);
    if (!command.html.empty()) {
        std::ofstream file(command.html, std::ios::binary);
        write_comparison_html(file, comparison);
        if (!file.flush()) throw std::runtime_error("cannot write " + command.html);
    }
    write_comparison_text(std::cout, comparison);
    const bool differs = std::any_of(comparison.cases.begin(), comparison.cases.end(),
                                     [](const ComparedCase& one) { return one.differs(); });
    return differs ? findings : conformant;
}

}  // namespace

void add_diff_command(CLI::App& app, Program& program) {
    auto command = std::make_shared<DiffCommand>();
    CLI::App* diff =
        app.add_subcommand("diff", "compares JSON reports: cases × servers; exit code 1 when verdicts differ");
    diff->add_option("report", command->reports, "JSON reports")->required()->expected(2, 26);
    diff->add_option("--html", command->html, "writes the whole table as a page");
    diff->callback([command, &program] { program.action = [command] { return show_differences(*command); }; });
}

}  // namespace authrig::cli
