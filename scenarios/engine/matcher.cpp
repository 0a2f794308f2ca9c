#include "engine/matcher.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/matchers.hpp"
#include "engine/regular_expression.hpp"

namespace authrig::engine {
namespace {

constexpr std::array<std::string_view, 10> type_words{"null",   "bool", "boolean", "integer", "number",
                                                      "string", "list", "array",   "map",     "object"};
double number_in(const Node& node) {
    if (node.is_integer()) return static_cast<double>(std::get<std::int64_t>(node.value));
    return std::get<double>(node.value);
}

bool has_type(const Node& node, std::string_view word) {
    if (word == "null") return node.is_null();
    if (word == "bool" || word == "boolean") return node.is_bool();
    // JSON Schema's reading: 1.0 is an integer.
    if (word == "integer") return node.is_number() && std::trunc(number_in(node)) == number_in(node);
    if (word == "number") return node.is_number();
    if (word == "string") return node.is_string();
    if (word == "list" || word == "array") return node.is_list();
    return (word == "map" || word == "object") && node.is_map();
}

bool regex_found(const Node& pattern, const Node& actual) {
    if (!pattern.is_string() || !actual.is_scalar() || actual.is_null()) return false;
    return regex_is_found(pattern.string(), actual.text());
}

bool contains(const Node& actual, const Node& wanted) {
    if (actual.is_string()) return actual.string().find(wanted.text()) != std::string::npos;
    if (!actual.is_list()) return actual.is_map() && wanted.is_string() && actual.find(wanted.string());
    return std::ranges::any_of(actual.list(), [&wanted](const Node& item) {
        std::vector<Mismatch> differences;
        match(wanted, &item, {}, differences);
        return differences.empty();
    });
}

bool is_among(const Node& actual, const Node& list) {
    return list.is_list() && std::ranges::find(list.list(), actual) != list.list().end();
}

bool is_between(const Node& actual, const Node& bounds) {
    return actual.is_number() && bounds.is_list() && bounds.list().size() == 2 &&
           std::ranges::all_of(bounds.list(), &Node::is_number) && number_in(bounds.list()[0]) <= number_in(actual) &&
           number_in(actual) <= number_in(bounds.list()[1]);
}

bool compares(std::string_view name, const Node& actual, const Node& bound) {
    if (!actual.is_number() || !bound.is_number()) return false;
    const double left = number_in(actual);
    const double right = number_in(bound);
    return name == "gt" ? left > right : name == "ge" ? left >= right : name == "lt" ? left < right : left <= right;
}

}  // namespace

bool names_type(std::string_view word) { return std::ranges::find(type_words, word) != type_words.end(); }

std::optional<std::int64_t> length_of(const Node& node) {
    if (node.is_list()) return static_cast<std::int64_t>(node.list().size());
    if (node.is_map()) return static_cast<std::int64_t>(node.map().size());
    if (!node.is_string()) return std::nullopt;
    return std::ranges::count_if(node.string(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

bool matcher_holds(std::string_view name, const Node& argument, const Node& actual) {
    if (name == "eq") return actual == argument;
    if (name == "ne") return !(actual == argument);
    if (name == "in") return is_among(actual, argument);
    if (name == "not_in") return argument.is_list() && !is_among(actual, argument);
    if (name == "match") return regex_found(argument, actual);
    if (name == "between") return is_between(actual, argument);
    if (name == "type") return has_type(actual, argument.text());  // `type: null` is no string
    if (name == "length") {
        const auto length = length_of(actual);
        return length && Node(*length) == argument;
    }
    if (name == "contains") return contains(actual, argument);
    if (name == "starts_with") return actual.is_string() && actual.string().starts_with(argument.text());
    if (name == "ends_with") return actual.is_string() && actual.string().ends_with(argument.text());
    return compares(name, actual, argument);
}

std::string matcher_words(std::string_view name, const Node& argument) {
    const std::string value = describe(argument);
    if (name == "eq") return value;
    if (name == "ne") return "anything but " + value;
    if (name == "in") return "one of " + value;
    if (name == "not_in") return "none of " + value;
    if (name == "match") return "text that matches " + value;
    if (name == "gt") return "a number greater than " + value;
    if (name == "ge") return "a number of at least " + value;
    if (name == "lt") return "a number less than " + value;
    if (name == "le") return "a number of at most " + value;
    if (name == "between") return "a number between " + value;
    if (name == "type") return "a value of type " + argument.text();
    if (name == "length") return "a length of " + value;
    if (name == "contains") return "something that contains " + value;
    return (name == "starts_with" ? "text that begins with " : "text that ends with ") + value;
}

std::string matcher_problem(std::string_view name, const Node& argument) {
    if (argument.is_string() && argument.string().find('$') == 0 && name != "match") return {};
    if (name == "match") {
        if (!argument.is_string()) return "`match` takes a regular expression";
        if (argument.string().starts_with('$') || argument.string().find("${") != std::string::npos) return {};
        return regex_problem(argument.string());
    }
    if (name == "in" || name == "not_in") return argument.is_list() ? "" : "`" + std::string(name) + "` takes a list";
    if (name == "exists") return argument.is_bool() ? "" : "`exists` takes true or false";
    if (name == "between") {
        const bool fine = argument.is_list() && argument.list().size() == 2;
        return fine ? "" : "`between` takes a list of two numbers, both included";
    }
    if (name == "length") {
        const bool fine = argument.is_integer() || is_matcher_map(argument);
        return fine ? "" : "`length` takes a whole number or matchers";
    }
    if (name == "gt" || name == "ge" || name == "lt" || name == "le") {
        return argument.is_number() ? "" : "`" + std::string(name) + "` takes a number";
    }
    return {};
}

}  // namespace authrig::engine
