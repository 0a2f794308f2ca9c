#include "cli/selection.hpp"

#include <algorithm>
#include <iostream>

#include "authrig/simulator.hpp"
#include "cli/command.hpp"
#include "cli/share.hpp"
#include "cli/tag_expression.hpp"
#include "engine/corpus_language.hpp"
#include "engine/regular_expression.hpp"

namespace authrig::cli {
namespace {

using Variables = std::vector<std::pair<std::string, Node>>;

Variables read_variables(const std::vector<std::string>& texts) {
    Variables out;
    for (const std::string& text : texts) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0) throw UsageError("--var: `" + text + "` is not name=value");
        out.emplace_back(text.substr(0, equals), Node(text.substr(equals + 1)));
    }
    return out;
}

engine::Loaded load_with(const std::vector<std::string>& paths, const Variables& variables) {
    engine::Language language = engine::corpus_language();
    std::vector<std::string_view> names(language.builtins.begin(), language.builtins.end());
    for (const auto& [name, value] : variables) names.push_back(name);
    language.builtins = names;
    return engine::load_corpus(paths, share_folder() / "suites", language);
}

void refuse_unknown_dialects(const std::vector<std::string>& wanted) {
    const auto known = authrig::dialects();
    for (const std::string& dialect : wanted)
        if (std::find(known.begin(), known.end(), dialect) == known.end())
            throw UsageError("--dialect: there is no `" + dialect + "`");
}

}  // namespace

void add_selection(CLI::App& command, Selection& selection) {
    command.add_option("path", selection.paths, "files, folders or FILE:LINE; default: the built-in suites")
        ->option_text("[PATH ...]");
    command.add_option("--dialect", selection.dialects, "only cases of that dialect")->allow_extra_args(false)->delimiter(',');
    command.add_option("--tag", selection.tags, "only cases with such tags, e.g. `security and not slow`");
    command.add_option("--filter", selection.filter, "only cases whose id matches this regular expression");
    command.add_option("--var", selection.variables, "name=value: a variable of the scenarios")->allow_extra_args(false);
}

std::vector<Case> select_cases(const Selection& selection) {
    refuse_unknown_dialects(selection.dialects);
    const Variables variables = read_variables(selection.variables);
    engine::Loaded loaded = load_with(selection.paths, variables);
    if (!loaded.diagnostics.empty()) {
        for (const Diagnostic& diagnostic : loaded.diagnostics) std::cerr << to_string(diagnostic) << '\n';
        const auto count = loaded.diagnostics.size();
        throw UsageError(std::to_string(count) + (count == 1 ? " mistake" : " mistakes") + " in scenarios");
    }
    if (const std::string problem = engine::regex_problem(selection.filter); !problem.empty())
        throw UsageError("--filter: " + problem);
    std::vector<Case> cases;
    for (Case& one : loaded.cases) {
        const auto& wanted = selection.dialects;
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), one.dialect) == wanted.end()) continue;
        if (!selection.tags.empty() && !matches_tags(selection.tags, one.scenario->tags)) continue;
        if (!selection.filter.empty() && !engine::regex_is_found(selection.filter, one.id)) continue;
        one.row.insert(one.row.end(), variables.begin(), variables.end());
        cases.push_back(std::move(one));
    }
    return cases;
}

std::vector<std::string> dialects_of(const std::vector<Case>& cases) {
    std::vector<std::string> out;
    for (const Case& one : cases)
        if (std::find(out.begin(), out.end(), one.dialect) == out.end()) out.push_back(one.dialect);
    return out;
}

}  // namespace authrig::cli
