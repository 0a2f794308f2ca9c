#include "engine/loading/step_reader.hpp"

#include <algorithm>
#include <array>

#include "engine/loading/value_check.hpp"

namespace authrig::engine {
namespace {

constexpr std::array<std::string_view, 5> siblings{"id", "expect", "capture", "note", "when_dialect"};

bool is_sibling(std::string_view key) { return std::ranges::find(siblings, key) != siblings.end(); }

bool is_step_id(std::string_view id) {
    return !id.empty() && std::ranges::all_of(id, [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

Node without(const Node& map, std::string_view key) {
    Node::Map rest;
    std::ranges::copy_if(map.map(), std::back_inserter(rest),
                         [key](const Node::Entry& entry) { return entry.key != key; });
    return Node(std::move(rest), map.mark);
}

}  // namespace

std::span<const std::string_view> step_siblings() { return siblings; }

std::string_view kind_in(std::string_view step_key) { return step_key.substr(step_key.rfind('.') + 1); }

std::vector<StepSpec> StepReader::read(const Node& list) {
    std::vector<StepSpec> steps;
    if (list.is_null()) return steps;
    if (!list.is_list()) {
        complaints_.add(list.mark, "steps are a list: each begins with `- `");
        return steps;
    }
    for (const Node& item : list.list()) read_item(item, steps);
    return steps;
}

/// `- redeem:` followed by its keys at the depth of `redeem`: a common slip.
bool StepReader::belongs_inside(const Node::Entry& step, std::string_view key) const {
    const auto& keys = find_step(language_, kind_in(step.key))->keys;
    return step.value.is_null() && std::ranges::find(keys, key, &KeySpec::name) != keys.end();
}

/// The one key that names a step. Whatever else stands beside it is a misspelling, and said to be one.
const Node::Entry* StepReader::find_step_key(const Node& item) {
    const Node::Entry* step = nullptr;
    for (const Node::Entry& entry : item.map()) {
        if (is_sibling(entry.key) || !find_step(language_, kind_in(entry.key))) continue;
        if (!step) {
            step = &entry;
        } else {
            complaints_.add(entry.key_mark,
                            "`" + entry.key + "` stands beside `" + step->key + "`: an item holds one step");
        }
    }
    std::vector<std::string_view> kinds;
    for (const StepShape* shape : language_.steps) kinds.push_back(shape->name);
    for (const Node::Entry& entry : item.map()) {
        if (is_sibling(entry.key) || find_step(language_, kind_in(entry.key))) continue;
        if (step && belongs_inside(*step, entry.key)) {
            complaints_.add(entry.key_mark, "`" + entry.key + "` belongs to `" + step->key + "`: indent it further");
        } else if (step) {
            complaints_.unknown(entry.key_mark, "key beside a step:", entry.key, siblings);
        } else {
            complaints_.unknown(entry.key_mark, "step", kind_in(entry.key), kinds);
            return nullptr;
        }
    }
    if (!step) complaints_.add(item.mark, "this item has no step");
    return step;
}

void StepReader::read_item(const Node& item, std::vector<StepSpec>& steps) {
    if (!item.is_map()) {
        const std::string hint = item.is_string() ? item.string() + ":" : "";
        return complaints_.add(item.mark, "a step is a map with the step's name as its key", hint);
    }
    const Node::Entry* key = find_step_key(item);
    if (!key) return;
    const StepShape& shape = *find_step(language_, kind_in(key->key));
    StepSpec step;
    step.mark = key->key_mark;
    step.kind = shape.name;
    if (const auto dot = key->key.rfind('.'); dot != std::string::npos) step.actor = key->key.substr(0, dot);
    step.id = step.kind + '-' + std::to_string(++counts_[step.kind]);
    read_value(key->value, shape, step);
    read_siblings(item, step);
    if (holds_in_dialect(item.find("when_dialect"))) steps.push_back(std::move(step));
}

void StepReader::read_siblings(const Node& item, StepSpec& step) {
    if (const Node* id = item.find("id")) {
        if (id->is_string() && is_step_id(id->string())) {
            step.id = id->string();
        } else {
            complaints_.add(id->mark, "`id` takes a word of letters, digits, `_` and `-`");
        }
    }
    if (const Node* expect = item.find("expect")) {
        check_expectation(*expect, language_, complaints_);
        if (expect->is_map()) step.expect = *expect;
    }
    if (const Node* capture = item.find("capture")) {
        if (!find_step(language_, step.kind)->captures_answer) {
            complaints_.add(capture->mark, "`" + step.kind + "` has no answer to capture from");
        } else if (!capture->is_map()) {
            complaints_.add(capture->mark, "`capture` takes a map of a name and where its value stands");
        } else {
            for (const Node::Entry& entry : capture->map()) {
                check_value(entry.value, {entry.key, ValueType::string}, language_, complaints_);
            }
            step.capture = *capture;
        }
    }
    if (const Node* note = item.find("note")) check_value(*note, {"note", ValueType::string}, language_, complaints_);
}

void StepReader::read_value(const Node& value, const StepShape& shape, StepSpec& step) {
    const std::string what = "key of `" + std::string(shape.name) + "`:";
    Node arguments = value;
    if (shape.has_steps && value.is_list()) {
        step.steps = read(value);
        arguments = Node({}, value.mark);
    } else if (shape.takes_scalar && !value.is_map() && !value.is_null()) {
        arguments = Node(Node::Map{}, value.mark);
        arguments.set(std::string(shape.scalar_key), value);
    } else if (!value.is_map() && !value.is_null()) {
        const std::string_view takes = shape.has_steps ? "` takes a list of steps" : "` takes a map of its keys";
        return complaints_.add(value.mark, "`" + std::string(shape.name) + std::string(takes));
    }
    if (shape.has_steps && arguments.is_map()) {
        if (const Node* steps = arguments.find("steps")) step.steps = read(*steps);
        arguments = without(arguments, "steps");
    }
    if (shape.has_steps && step.steps.empty() && !(value.is_map() && value.find("steps"))) {
        if (!value.is_list() || value.list().empty())
            complaints_.add(step.mark, "`" + step.kind + "` has no steps inside");
    }
    check_keys(arguments.is_null() ? Node(Node::Map{}, step.mark) : arguments, shape.keys, what, language_,
               complaints_);
    step.arguments = std::move(arguments);
}

bool StepReader::holds_in_dialect(const Node* when) {
    if (!when) return true;
    std::vector<std::string_view> words(language_.dialects.begin(), language_.dialects.end());
    check_value(*when, {"when_dialect", ValueType::string_list, {}, words}, language_, complaints_);
    const auto is_this = [this](const Node& word) { return word.is_string() && word.string() == dialect_; };
    if (dialect_.empty() || is_this(*when)) return true;
    return when->is_list() && std::ranges::any_of(when->list(), is_this);
}

}  // namespace authrig::engine
