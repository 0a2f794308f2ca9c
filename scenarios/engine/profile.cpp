#include "engine/profile.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "authrig/requirement.hpp"
#include "engine/application_node.hpp"
#include "engine/expectation.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::engine {
namespace {

void profile_complaint(Diagnostics& diagnostics, const std::filesystem::path& file, const Mark& mark,
                       std::string message) {
    diagnostics.push_back({file.string(), mark.line, mark.column, std::move(message), {}});
}

std::string profile_text(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found && !found->is_null() ? found->text() : std::string();
}

void read_departure(Profile& profile, const Node& node, const std::filesystem::path& file, Diagnostics& diagnostics) {
    Departure departure;
    departure.requirement = profile_text(node, "requirement");
    departure.reason = profile_text(node, "reason");
    if (const Node* cases = node.find("cases")) departure.cases = read_texts(*cases);
    if (const Node* expect = node.find("expect")) departure.expect = *expect;
    if (!find_requirement(departure.requirement))
        profile_complaint(diagnostics, file, node.mark, "no requirement `" + departure.requirement + "`");
    if (departure.reason.empty()) profile_complaint(diagnostics, file, node.mark, "a departure needs a reason");
    // Without the value expected instead it would hide any failure.
    if (!departure.expect.is_map()) {
        profile_complaint(diagnostics, file, node.mark, "a departure needs `expect`: what happens instead");
    } else {
        for (const auto& entry : departure.expect.map())
            if (!find_expectation(entry.key))
                profile_complaint(diagnostics, file, entry.key_mark, "no expectation `" + entry.key + "`");
    }
    profile.departures.push_back(std::move(departure));
}

/// `MUST`, …, or `none`.
void read_level(Profile& profile, const Node& node, const std::filesystem::path& file, Diagnostics& diagnostics) {
    LevelChange change{profile_text(node, "requirement"), {}, profile_text(node, "by"), profile_text(node, "reason")};
    const std::string level = profile_text(node, "level");
    for (const Level one : {Level::must, Level::must_not, Level::should, Level::should_not, Level::recommended})
        if (to_string(one) == level) change.level = one;
    if (!change.level && level != "none")
        profile_complaint(diagnostics, file, node.mark,
                          "`level` is `MUST`, `MUST NOT`, `SHOULD`, `SHOULD NOT`, `RECOMMENDED` or `none`");
    if (!find_requirement(change.requirement))
        profile_complaint(diagnostics, file, node.mark, "no requirement `" + change.requirement + "`");
    if (change.by.empty() || change.reason.empty())
        profile_complaint(diagnostics, file, node.mark,
                          "a changed level needs `by` (a document's section) and `reason`");
    profile.levels.push_back(std::move(change));
}

void read_left_out(Profile& profile, const Node& node, const std::filesystem::path& file, Diagnostics& diagnostics) {
    LeftOut left_out{{}, profile_text(node, "by"), profile_text(node, "reason")};
    if (const Node* cases = node.find("cases")) left_out.cases = read_texts(*cases);
    if (left_out.cases.empty() || left_out.by.empty() || left_out.reason.empty())
        profile_complaint(diagnostics, file, node.mark, "cases that are left out need `cases`, `by` and `reason`");
    profile.leaves_out.push_back(std::move(left_out));
}

bool holds_text(const std::vector<std::string>& texts, std::string_view wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

bool knows_document(std::string_view document) {
    const auto all = all_requirements();
    return std::any_of(all.begin(), all.end(), [&](const Requirement* one) { return one->document == document; });
}

}  // namespace

const LevelChange* Profile::change_of(const Requirement& requirement) const {
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const LevelChange& one) {
        return one.requirement == requirement.id || one.requirement == requirement.same_as;
    });
    return found == levels.end() ? nullptr : &*found;
}

std::optional<Level> Profile::level_of(const Requirement& requirement) const {
    if (const LevelChange* change = change_of(requirement)) return change->level;
    const Requirement* covering = requirement.same_as.empty() ? nullptr : find_requirement(requirement.same_as);
    const bool judged = documents.empty() || holds_text(documents, requirement.document) ||
                        (covering && holds_text(documents, covering->document));
    return judged ? std::optional(requirement.level) : std::nullopt;
}

std::string Profile::declines(std::string_view case_id, std::string_view dialect,
                              const std::vector<std::string>& proves) const {
    if (!dialects.empty() && !holds_text(dialects, dialect))
        return "the profile " + name + " is not for the dialect " + std::string(dialect);
    for (const LeftOut& one : leaves_out)
        for (const std::string& pattern : one.cases)
            if (matches_pattern(pattern, case_id)) return one.by + ": " + one.reason;
    std::string why;
    for (const std::string& id : proves) {
        const Requirement* requirement = find_requirement(id);
        if (!requirement || level_of(*requirement)) return {};
        const LevelChange* change = change_of(*requirement);
        why = change ? change->by + ": " + change->reason
                     : "the profile " + name + " does not judge by " + std::string(requirement->document);
    }
    return why;
}

bool matches_pattern(std::string_view pattern, std::string_view text) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == text;
    if (!text.starts_with(pattern.substr(0, star))) return false;
    text.remove_prefix(star);
    pattern.remove_prefix(star + 1);
    for (std::size_t skip = 0; skip <= text.size(); ++skip)
        if (matches_pattern(pattern, text.substr(skip))) return true;
    return false;
}

bool Departure::covers(std::string_view requirement_id, std::string_view case_id) const {
    if (requirement != requirement_id) return false;
    return cases.empty() || std::any_of(cases.begin(), cases.end(),
                                        [&](const std::string& pattern) { return matches_pattern(pattern, case_id); });
}

std::optional<Profile> load_profile(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        profile_complaint(diagnostics, file, {}, "there is no such profile");
        return std::nullopt;
    }
    std::ostringstream text;
    text << in.rdbuf();
    const std::size_t before = diagnostics.size();
    const Node root = read_yaml(file.string(), text.str(), diagnostics);
    Profile profile;
    profile.name = profile_text(root, "profile");
    profile.title = profile_text(root, "title");
    if (const Node* documents = root.find("documents")) profile.documents = read_texts(*documents);
    for (const std::string& document : profile.documents)
        if (!knows_document(document))
            profile_complaint(diagnostics, file, root.find("documents")->mark, "no document `" + document + "`");
    if (const Node* dialects = root.find("dialects")) profile.dialects = read_texts(*dialects);
    if (const Node* levels = root.find("levels"); levels && levels->is_list())
        for (const Node& level : levels->list()) read_level(profile, level, file, diagnostics);
    if (const Node* left_out = root.find("leaves_out"); left_out && left_out->is_list())
        for (const Node& entry : left_out->list()) read_left_out(profile, entry, file, diagnostics);
    if (const Node* switches = root.find("switches"); switches && switches->is_map())
        for (const auto& entry : switches->map()) profile.switches[entry.key] = switch_text(entry.value);
    if (const Node* departures = root.find("departures"); departures && departures->is_list())
        for (const Node& departure : departures->list()) read_departure(profile, departure, file, diagnostics);
    if (profile.name != file.stem().string())
        profile_complaint(diagnostics, file, root.mark, "`profile` must be `" + file.stem().string() + "`");
    if (diagnostics.size() != before) return std::nullopt;
    return profile;
}

}  // namespace authrig::engine
