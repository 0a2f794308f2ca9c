#include "engine/matchers.hpp"

#include <algorithm>

#include "engine/matcher.hpp"

namespace authrig::engine {
namespace {

void add_mismatch(const Node& expected, std::string path, std::string words, const Node* actual,
                  std::vector<Mismatch>& mismatches) {
    mismatches.push_back({std::move(path), std::move(words), actual ? describe(*actual) : "absent", expected.mark});
}

std::string member_path(const std::string& path, std::string_view member) {
    return path.empty() ? std::string(member) : path + '.' + std::string(member);
}

void match_with_matchers(const Node& expected, const Node* actual, const std::string& path,
                         std::vector<Mismatch>& mismatches) {
    for (const Node::Entry& entry : expected.map()) {
        if (entry.key == "exists") {
            const bool wanted = entry.value == Node(true);
            if (wanted != (actual != nullptr)) {
                add_mismatch(entry.value, path, wanted ? "to be there" : "to be absent", actual, mismatches);
            }
        } else if (!actual) {
            add_mismatch(entry.value, path, matcher_words(entry.key, entry.value), actual, mismatches);
        } else if (entry.key == "length" && entry.value.is_map()) {
            const auto length = length_of(*actual);
            if (!length) {
                add_mismatch(entry.value, path, "text, a list or a map", actual, mismatches);
            } else {
                const Node number(*length, actual->mark);
                match(entry.value, &number, member_path(path, "length"), mismatches);
            }
        } else if (!matcher_holds(entry.key, entry.value, *actual)) {
            add_mismatch(entry.value, path, matcher_words(entry.key, entry.value), actual, mismatches);
        }
    }
}

}  // namespace

const std::vector<std::string_view>& matcher_names() {
    static const std::vector<std::string_view> names{"eq",     "ne",       "in",          "not_in",   "match",  "gt",
                                                     "ge",     "lt",       "le",          "between",  "exists", "type",
                                                     "length", "contains", "starts_with", "ends_with"};
    return names;
}

bool is_matcher_map(const Node& node) {
    if (!node.is_map() || node.map().empty()) return false;
    return std::ranges::all_of(node.map(), [](const Node::Entry& entry) {
        if (entry.key == "type") return entry.value.is_scalar() && names_type(entry.value.text());
        return std::ranges::find(matcher_names(), entry.key) != matcher_names().end();
    });
}

void match(const Node& expected, const Node* actual, std::string path, std::vector<Mismatch>& mismatches) {
    if (is_matcher_map(expected)) return match_with_matchers(expected, actual, path, mismatches);
    if (expected.is_map()) {
        if (!actual || !actual->is_map()) return add_mismatch(expected, std::move(path), "a map", actual, mismatches);
        for (const Node::Entry& entry : expected.map()) {
            match(entry.value, actual->find(entry.key), member_path(path, entry.key), mismatches);
        }
        return;
    }
    if (expected.is_list()) {
        const auto& items = expected.list();
        const std::string words = "a list of " + std::to_string(items.size());
        if (!actual || !actual->is_list() || actual->list().size() != items.size()) {
            return add_mismatch(expected, std::move(path), words, actual, mismatches);
        }
        for (std::size_t at = 0; at < items.size(); ++at) {
            match(items[at], &actual->list()[at], member_path(path, std::to_string(at)), mismatches);
        }
        return;
    }
    if (!actual || !(*actual == expected))
        add_mismatch(expected, std::move(path), describe(expected), actual, mismatches);
}

}  // namespace authrig::engine
