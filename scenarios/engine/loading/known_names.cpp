#include "engine/loading/known_names.hpp"

#include <algorithm>

#include "authrig/nearest.hpp"
#include "engine/variable_text.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

/// `redeem-1` of `steps.redeem-1.json`.
std::string_view second_of(std::string_view path) {
    const auto dot = path.find('.');
    return dot == path.npos ? std::string_view() : root_of(path.substr(dot + 1));
}

std::string nearest_of(std::string_view word, const std::vector<std::string>& candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    return nearest(word, views);
}

}  // namespace

bool is_builtin(std::string_view path, const Language& language) {
    return std::ranges::any_of(language.builtins, [path](std::string_view known) {
        return path.starts_with(known) && (path.size() == known.size() || path[known.size()] == '.');
    });
}

void KnownNames::merge(const KnownNames& other) {
    actors.insert(other.actors.begin(), other.actors.end());
    captures.insert(other.captures.begin(), other.captures.end());
    steps.insert(other.steps.begin(), other.steps.end());
}

std::vector<std::string> KnownNames::all(const Language& language) const {
    std::vector<std::string> names(captures.begin(), captures.end());
    names.insert(names.end(), actors.begin(), actors.end());
    names.insert(names.end(), language.builtins.begin(), language.builtins.end());
    for (const std::string& id : steps) names.push_back("steps." + id);
    return names;
}

void KnownNames::check_path(std::string_view path, const Mark& at, const Language& language, Complaints& complaints,
                            std::set<std::string, std::less<>>& read) const {
    const std::string_view root = root_of(path);
    const std::string_view second = second_of(path);
    if (captures.contains(root)) {
        read.emplace(root);
    } else if (root == "steps") {
        if (steps.contains(second)) return;
        const std::vector<std::string> ids(steps.begin(), steps.end());
        const std::string near = nearest_of(second, ids);
        complaints.add(at, "`$" + std::string(path) + "`: no earlier step `" + std::string(second) + "` has an answer",
                       near.empty() ? "" : "$steps." + near);
    } else if (actors.contains(root)) {
        const auto& members = language.actor_members;
        if (second.empty() || members.empty() || std::ranges::find(members, second) != members.end()) return;
        const std::string near = nearest(second, members);
        complaints.add(at, "`$" + std::string(path) + "`: an application has no `" + std::string(second) + "`",
                       near.empty() ? "" : "$" + std::string(root) + "." + near);
    } else if (!is_builtin(path, language)) {
        std::string near = nearest_of(path, all(language));
        if (near.empty()) near = nearest_of(root, all(language));
        complaints.add(at, "unknown variable `$" + std::string(path) + "`", near.empty() ? "" : "$" + near);
    }
}

void KnownNames::check(const Node& value, const Language& language, Complaints& complaints,
                       std::set<std::string, std::less<>>& read) const {
    if (value.is_list()) {
        for (const Node& item : value.list()) check(item, language, complaints, read);
    } else if (value.is_map()) {
        for (const Node::Entry& entry : value.map()) check(entry.value, language, complaints, read);
    }
    if (!value.is_string()) return;
    for (const std::string& path : references(value.string())) check_path(path, value.mark, language, complaints, read);
    if (whole_variable(value.string())) return;
    for (const TextPart& part : split_text(value.string())) {
        if (part.kind != TextPart::Kind::stray) continue;
        complaints.add(value.mark, "a variable inside text is written `${code}`, a dollar sign `$$`");
    }
}

}  // namespace authrig::engine
