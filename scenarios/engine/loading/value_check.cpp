#include "engine/loading/value_check.hpp"

#include <algorithm>

#include "authrig/clock.hpp"
#include "engine/matchers.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

bool is_variable(const Node& value) { return value.is_string() && whole_variable(value.string()).has_value(); }

bool has_variable(const Node& value) { return value.is_string() && !references(value.string()).empty(); }

bool fits(const Node& value, ValueType type) {
    const auto is_text = [](const Node& item) { return item.is_string(); };
    switch (type) {
        case ValueType::any:
            return true;
        case ValueType::string:
            return value.is_string();
        case ValueType::text:
            return value.is_string() || value.is_number();
        case ValueType::boolean:
            return value.is_bool();
        case ValueType::integer:
            return value.is_integer();
        case ValueType::number:
            return value.is_number();
        case ValueType::span:
            return value.is_string() || value.is_integer();
        case ValueType::list:
        case ValueType::steps:
            return value.is_list();
        case ValueType::string_list:
            return value.is_string() || (value.is_list() && std::ranges::all_of(value.list(), is_text));
        case ValueType::map:
        case ValueType::expectation:
            return value.is_map();
    }
    return false;
}

std::string_view takes(ValueType type) {
    switch (type) {
        case ValueType::any:
            return "any value";
        case ValueType::string:
            return "text";
        case ValueType::text:
            return "text or a number";
        case ValueType::boolean:
            return "true or false";
        case ValueType::integer:
            return "a whole number";
        case ValueType::number:
            return "a number";
        case ValueType::span:
            return "a length of time such as 90s or 6mo";
        case ValueType::list:
            return "a list";
        case ValueType::steps:
            return "a list of steps";
        case ValueType::string_list:
            return "a list of words";
        case ValueType::map:
            return "a map";
        case ValueType::expectation:
            return "a map of expectations";
    }
    return {};
}

std::string what_it_is(const Node& value) {
    if (value.is_null()) return "it has no value";
    if (value.is_list()) return "this is a list";
    if (value.is_map()) return "this is a map";
    return "this is " + value.json();
}

void complain_of_type(const Node& value, const KeySpec& spec, Complaints& complaints) {
    std::string message =
        "`" + std::string(spec.name) + "` takes " + std::string(takes(spec.type)) + "; " + what_it_is(value);
    const bool wants_text = spec.type == ValueType::string || spec.type == ValueType::string_list;
    if (wants_text && value.is_scalar() && !value.is_null())
        return complaints.add(value.mark, message, '"' + value.text() + '"');
    complaints.add(value.mark, std::move(message));
}

void check_words(const Node& value, const KeySpec& spec, Complaints& complaints) {
    if (value.is_list()) {
        for (const Node& item : value.list()) check_words(item, spec, complaints);
    } else if (value.is_scalar() && !has_variable(value)) {
        if (std::ranges::find(spec.values, value.text()) != spec.values.end()) return;
        complaints.unknown(value.mark, "value of `" + std::string(spec.name) + "`:", value.text(), spec.values);
    }
}

/// The dotted keys below `prefix`, without it.
std::vector<KeySpec> members_of(std::string_view prefix, std::span<const KeySpec> keys) {
    std::vector<KeySpec> members;
    for (const KeySpec& key : keys) {
        if (!key.name.starts_with(prefix) || key.name.substr(prefix.size()).substr(0, 1) != ".") continue;
        members.push_back(key);
        members.back().name.remove_prefix(prefix.size() + 1);
    }
    return members;
}

bool is_scalar_type(ValueType type) {
    return type == ValueType::string || type == ValueType::text || type == ValueType::boolean ||
           type == ValueType::integer || type == ValueType::number || type == ValueType::span;
}

/// Where a scalar is expected, a map can only hold matchers.
void check_expected_value(const Node& value, const ExpectationShape& shape, const Language& language,
                          Complaints& complaints) {
    if (value.is_map() && is_scalar_type(shape.type)) {
        for (const Node::Entry& entry : value.map()) {
            if (std::ranges::find(matcher_names(), entry.key) != matcher_names().end()) continue;
            complaints.unknown(entry.key_mark, "matcher", entry.key, matcher_names());
        }
    } else if (!is_matcher_map(value)) {
        check_value(value, {shape.name, shape.type, {}, shape.values, false}, language, complaints);
    }
    Diagnostics problems;
    check_matchers(value, problems);
    for (Diagnostic& problem : problems) complaints.add(std::move(problem));
}

}  // namespace

void check_value(const Node& value, const KeySpec& spec, const Language& language, Complaints& complaints) {
    if (is_variable(value)) return;
    if (!fits(value, spec.type)) return complain_of_type(value, spec, complaints);
    if (!spec.values.empty()) check_words(value, spec, complaints);
    if (spec.type == ValueType::expectation) check_expectation(value, language, complaints);
    if (spec.type == ValueType::span && !has_variable(value)) {
        if (const auto span = parse_span(value.text()); !span) {
            complaints.add(value.mark, "`" + std::string(spec.name) + "`: " + span.error());
        }
    }
}

void check_keys(const Node& map, std::span<const KeySpec> keys, std::string_view what, const Language& language,
                Complaints& complaints) {
    for (const Node::Entry& entry : map.map()) {
        const auto spec = std::ranges::find(keys, std::string_view(entry.key), &KeySpec::name);
        if (spec == keys.end()) {
            std::vector<std::string_view> names;
            for (const KeySpec& key : keys) {
                if (key.name.find('.') == key.name.npos) names.push_back(key.name);
            }
            complaints.unknown(entry.key_mark, what, entry.key, names);
            continue;
        }
        check_value(entry.value, *spec, language, complaints);
        if (const auto members = members_of(entry.key, keys); !members.empty() && entry.value.is_map()) {
            check_keys(entry.value, members, "member of `" + entry.key + "`:", language, complaints);
        }
    }
    for (const KeySpec& key : keys) {
        if (!key.required || key.name.find('.') != key.name.npos || map.find(key.name)) continue;
        complaints.add(map.mark,
                       "`" + std::string(key.name) + "` is missing, a " + std::string(what.substr(0, what.rfind(':'))));
    }
}

void check_expectation(const Node& expect, const Language& language, Complaints& complaints) {
    if (!expect.is_map())
        return complaints.add(expect.mark, "`expect` takes a map of expectations; " + what_it_is(expect));
    for (const Node::Entry& entry : expect.map()) {
        const ExpectationShape* shape = find_expectation(language, entry.key);
        if (entry.key == "judge") {
            check_value(entry.value, {"judge", ValueType::string}, language, complaints);
        } else if (entry.key == "control") {
            check_value(entry.value, {"control", ValueType::expectation}, language, complaints);
        } else if (shape) {
            check_expected_value(entry.value, *shape, language, complaints);
        } else {
            std::vector<std::string_view> names{"judge", "control"};
            for (const ExpectationShape* known : language.expectations) names.push_back(known->name);
            complaints.unknown(entry.key_mark, "expectation", entry.key, names);
        }
    }
}

}  // namespace authrig::engine
