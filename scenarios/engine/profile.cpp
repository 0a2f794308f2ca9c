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

}  // namespace

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
