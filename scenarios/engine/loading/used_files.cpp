#include "engine/loading/used_files.hpp"

#include <algorithm>
#include <array>

#include "engine/file_text.hpp"
#include "engine/loading/bindings.hpp"
#include "engine/loading/step_reader.hpp"
#include "engine/variables.hpp"
#include "engine/yaml_reader.hpp"

namespace authrig::engine {
namespace {

constexpr std::array<std::string_view, 5> used_file_keys{"version", "title", "story", "parameters", "steps"};
constexpr std::array<std::string_view, 3> use_keys{"use", "with", "note"};
/// Files that use files twice each grow without bound in a few lines.
constexpr std::size_t uses_limit = 200;

void check_known(const Node& map, std::span<const std::string_view> known, std::string_view noun,
                 Complaints& complaints) {
    for (const Node::Entry& entry : map.map()) {
        if (std::ranges::find(known, entry.key) == known.end())
            complaints.unknown(entry.key_mark, noun, entry.key, known);
    }
}

/// The values of `with`, each of them a parameter of the file, none left out.
Bindings read_with(const Node& item, const Node& file, Complaints& complaints) {
    Bindings bindings;
    std::vector<std::string_view> names;
    const Node* parameters = file.find("parameters");
    if (parameters && parameters->is_list()) {
        for (const Node& name : parameters->list()) {
            if (name.is_string() && is_name(name.string())) {
                names.push_back(name.string());
            } else {
                complaints.add(name.mark, "a parameter is a name: letters, digits and `_`");
            }
        }
    } else if (parameters) {
        complaints.add(parameters->mark, "`parameters` is a list of names");
    }
    const Node* with = item.find("with");
    if (with && !with->is_map()) complaints.add(with->mark, "`with` takes a map of parameter and value");
    if (with && with->is_map()) {
        check_known(*with, names, "parameter", complaints);
        for (const Node::Entry& entry : with->map()) bindings.emplace(entry.key, entry.value);
    }
    for (const std::string_view name : names) {
        if (bindings.contains(name)) continue;
        complaints.add(item.mark, "the used file wants `" + std::string(name) + "` under `with`");
        bindings.emplace(name, Node({}, item.mark));
    }
    return bindings;
}

void check_parameters_used(const Node& file, const Node& steps, Complaints& complaints) {
    const Node* parameters = file.find("parameters");
    if (!parameters || !parameters->is_list()) return;
    std::set<std::string, std::less<>> names;
    collect_names(steps, names);
    for (const Node& name : parameters->list()) {
        if (!names.contains(name.text()))
            complaints.add(name.mark, "the parameter `" + name.text() + "` is never used");
    }
}

}  // namespace

UsedFiles::UsedFiles(const std::filesystem::path& scenario, const Language& language, Complaints& complaints)
    : language_(language), complaints_(complaints), open_{scenario} {}

Node UsedFiles::splice(const Node& steps) {
    if (!steps.is_list()) return steps;
    Node::List items;
    for (const Node& item : steps.list()) {
        if (item.find("use")) {
            use(item, items);
        } else {
            items.push_back(splice_inner(item));
        }
    }
    return Node(std::move(items), steps.mark);
}

Node UsedFiles::splice_inner(const Node& item) {
    Node copy = item;
    if (!copy.is_map()) return copy;
    for (Node::Entry& entry : std::get<Node::Map>(copy.value)) {
        const StepShape* shape = find_step(language_, kind_in(entry.key));
        if (!shape || !shape->has_steps) continue;
        if (entry.value.is_list()) {
            entry.value = splice(entry.value);
        } else if (const Node* inner = entry.value.find("steps")) {
            entry.value.set("steps", splice(*inner));
        }
    }
    return copy;
}

bool UsedFiles::is_open(const std::filesystem::path& file) const {
    std::error_code ignored;
    return std::ranges::any_of(open_,
                               [&](const auto& other) { return std::filesystem::equivalent(file, other, ignored); });
}

void UsedFiles::use(const Node& item, Node::List& steps) {
    check_known(item, use_keys, "key beside `use`:", complaints_);
    const Node& name = *item.find("use");
    if (!name.is_string()) return complaints_.add(name.mark, "`use` takes the path of a file");
    const auto file = (open_.back().parent_path() / name.string()).lexically_normal();
    if (is_open(file)) {
        return complaints_.add(
            name.mark, "`" + name.string() + "` uses itself" + (open_.size() > 1 ? ", through other files" : ""));
    }
    if (++uses_ > uses_limit) {
        if (uses_ == uses_limit + 1) complaints_.add(name.mark, "this scenario uses more than 200 files");
        return;
    }
    const Node list = steps_of(file, item);
    if (!list.is_list()) return;
    open_.push_back(file);
    const Node spliced = splice(list);
    open_.pop_back();
    steps.insert(steps.end(), spliced.list().begin(), spliced.list().end());
}

Node UsedFiles::steps_of(const std::filesystem::path& file, const Node& item) {
    Diagnostics problems;
    const auto text = read_file(file, problems);
    if (!text) {
        complaints_.add(item.find("use")->mark, "`" + file.string() + "` " + problems.front().message);
        return {};
    }
    const Node root = read_yaml(file.string(), *text, problems);
    const bool readable = problems.empty();
    for (Diagnostic& problem : problems) complaints_.add(std::move(problem));
    if (!readable) return {};
    const Node* steps = root.find("steps");
    if (!steps || !steps->is_list()) {
        complaints_.add(root.mark, "a used file is a map with a list of `steps`");
        return {};
    }
    check_known(root, used_file_keys, "key of a used file:", complaints_);
    check_parameters_used(root, *steps, complaints_);
    return bind_names(*steps, read_with(item, root, complaints_), complaints_);
}

}  // namespace authrig::engine
