#include "engine/challenge.hpp"

#include <algorithm>
#include <cctype>

#include "authrig/http.hpp"

namespace authrig::engine {
namespace {

void skip_separators(std::string_view& text) {
    const auto start = text.find_first_not_of(" \t,");
    text.remove_prefix(start == std::string_view::npos ? text.size() : start);
}

std::string take_token(std::string_view& text) {
    const auto end = std::min(text.find_first_of(" \t,="), text.size());
    std::string out(text.substr(0, end));
    text.remove_prefix(end);
    return out;
}

std::string take_value(std::string_view& text) {
    if (text.empty() || text.front() != '"') return take_token(text);
    std::string out;
    std::size_t i = 1;
    for (; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out += text[i];
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return out;
}

}  // namespace

std::vector<Challenge> parse_challenges(std::string_view field) {
    std::vector<Challenge> out;
    for (skip_separators(field); !field.empty(); skip_separators(field)) {
        std::string token = take_token(field);
        if (!field.empty() && field.front() == '=') {
            field.remove_prefix(1);
            std::string value = take_value(field);
            std::transform(token.begin(), token.end(), token.begin(), [](unsigned char c) { return std::tolower(c); });
            if (!out.empty()) out.back().params.set(std::move(token), Node(std::move(value)));
        } else if (!token.empty()) {
            out.push_back({std::move(token), Node(Node::Map{})});
        } else {
            break;  // not a challenge at all
        }
    }
    return out;
}

void check_challenge(const Node& expected, const Challenge& challenge, std::vector<Mismatch>& mismatches) {
    const Node* scheme = expected.is_map() ? expected.find("scheme") : &expected;
    if (scheme && scheme->is_string() && !iequals(scheme->string(), challenge.scheme))
        mismatches.push_back({"challenge", describe(*scheme), challenge.scheme, scheme->mark});
    if (!expected.is_map()) return;
    for (const auto& entry : expected.map()) {
        if (entry.key == "scheme") continue;
        match(entry.value, challenge.params.find(entry.key), "challenge " + entry.key, mismatches);
    }
}

}  // namespace authrig::engine
