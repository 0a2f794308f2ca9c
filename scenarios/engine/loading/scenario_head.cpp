#include "engine/loading/scenario_head.hpp"

#include <algorithm>
#include <array>

#include "engine/loading/names.hpp"
#include "engine/loading/value_check.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

constexpr std::int64_t known_version = 1;

std::vector<std::string> words_of(const Node* node) {
    std::vector<std::string> words;
    if (node && node->is_string()) words.push_back(node->string());
    if (!node || !node->is_list()) return words;
    for (const Node& word : node->list()) {
        if (word.is_string()) words.push_back(word.string());
    }
    return words;
}

void check_twice(const Node* list, std::string_view noun, Complaints& complaints) {
    if (!list || !list->is_list()) return;
    std::set<std::string> seen;
    for (const Node& word : list->list()) {
        if (!seen.insert(word.text()).second) {
            complaints.add(word.mark, "the " + std::string(noun) + " `" + word.text() + "` stands twice");
        }
    }
}

void check_tags(const Node* tags, Complaints& complaints) {
    if (!tags || !tags->is_list()) return;
    for (const Node& tag : tags->list()) {
        const bool plain = tag.is_string() && !tag.string().empty() && std::ranges::all_of(tag.string(), [](char c) {
                               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                      c == '-' || c == '_' || c == '.';
                           });
        // Tag expressions (`code and not slow`) could not name such a tag.
        if (!plain) complaints.add(tag.mark, "a tag is a word of letters, digits, `-`, `_` and `.`");
    }
}

void check_app(const Node& app, const Language& language, Complaints& complaints) {
    if (!app.is_map()) return;
    check_keys(app, language.app_keys, "key of an application:", language, complaints);
}

}  // namespace

std::span<const KeySpec> scenario_keys() {
    static const std::array<KeySpec, 11> keys{{
        {"version", ValueType::integer, "of this format: 1", {}, true},
        {"title", ValueType::string, "The behaviour as a sentence.", {}, true},
        {"story", ValueType::string, "Why it matters, for people."},
        {"proves", ValueType::string_list, "Ids of the requirements that the case judges."},
        {"tags", ValueType::string_list, "Words to choose cases by."},
        {"dialects", ValueType::string_list, "The dialects it holds for; default: all."},
        {"given", ValueType::map, "What is there before the first step."},
        {"examples", ValueType::any, "A table; each row is a case of its own."},
        {"setup", ValueType::list, "Steps before the steps."},
        {"steps", ValueType::list, "What happens, in order.", {}, true},
        {"finally", ValueType::list, "Steps at the end, whatever happened."},
    }};
    return keys;
}

void read_head(const Node& root, const Language& language, Scenario& scenario, Complaints& complaints) {
    check_keys(root, scenario_keys(), "key of a scenario:", language, complaints);
    const Node* version = root.find("version");
    if (version && version->is_integer() && !(*version == Node(known_version))) {
        complaints.add(version->mark, "version " + version->text() + " of the format is not known", "1");
    }
    const Node* title = root.find("title");
    if (title && title->is_string()) {
        scenario.title = title->string();
        if (scenario.title.empty()) complaints.add(title->mark, "`title` is empty");
    }
    if (const Node* story = root.find("story"); story && story->is_string()) scenario.story = story->string();
    scenario.proves = words_of(root.find("proves"));
    scenario.tags = words_of(root.find("tags"));
    scenario.dialects = words_of(root.find("dialects"));
    check_twice(root.find("proves"), "requirement", complaints);
    check_twice(root.find("dialects"), "dialect", complaints);
    check_tags(root.find("tags"), complaints);
    if (const Node* dialects = root.find("dialects"); dialects && dialects->is_list()) {
        for (const Node& dialect : dialects->list()) {
            if (std::ranges::find(language.dialects, dialect.text()) != language.dialects.end()) continue;
            complaints.unknown(dialect.mark, "dialect", dialect.text(), language.dialects);
        }
    }
    const Node* steps = root.find("steps");
    if (steps && steps->is_list() && steps->list().empty()) complaints.add(steps->mark, "`steps` is empty");
}

void check_given(const Node& given, const Language& language, Complaints& complaints) {
    if (!given.is_map()) return;
    check_keys(given, language.given, "key of `given`:", language, complaints);
    if (const Node* app = given.find("app")) check_app(*app, language, complaints);
    const Node* apps = given.find("apps");
    if (!apps || !apps->is_map()) return;
    for (const Node::Entry& entry : apps->map()) {
        check_new_name(entry.key, entry.key_mark, "actor", language, complaints);
        if (!entry.value.is_map() && !entry.value.is_null()) {
            complaints.add(entry.value.mark, "an application is a map: `" + entry.key + ": { type: web }`");
        }
        check_app(entry.value, language, complaints);
    }
}

}  // namespace authrig::engine
