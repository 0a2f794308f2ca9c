#include "engine/scope_words.hpp"

#include <algorithm>

#include "engine/subject.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

std::vector<std::string> split_at(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == text.npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, char separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i) out += separator;
        out += parts[i];
    }
    return out;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `a=b&scope=x&c` with every value of `scope` changed, and nothing else.
template <class Change>
std::string with_scope_changed(std::string_view form, Change&& change) {
    std::vector<std::string> pairs = split_at(form, '&');
    for (std::string& pair : pairs) {
        if (!pair.starts_with("scope=")) continue;
        const Params read = parse_form(pair);
        if (read.empty()) continue;
        const std::string changed = change(read.front().second);
        if (changed != read.front().second) pair = write_form({{"scope", changed}});
    }
    return joined(pairs, '&');
}

void change_query(std::string& target, const ScopeWords& words) {
    const auto query = target.find('?');
    if (query == target.npos) return;
    target =
        target.substr(0, query + 1) + with_scope_changed(std::string_view(target).substr(query + 1),
                                                         [&](const std::string& scope) { return words.theirs(scope); });
}

}  // namespace

const std::set<std::string, std::less<>>& scenario_scopes() {
    static const std::set<std::string, std::less<>> scopes{"read", "write", "offline_access"};
    return scopes;
}

std::string ScopeWords::theirs(std::string_view scope) const {
    std::vector<std::string> words = split_at(scope, ' ');
    std::vector<std::string> out;
    for (const std::string& word : words) {
        if (const auto refused = refused_.find(word); refused != refused_.end()) throw NotApplicable(refused->second);
        const auto meaning = meanings_.find(word);
        if (meaning == meanings_.end() ||
            (meaning->second.theirs.size() == 1 && meaning->second.theirs.front() == word)) {
            out.push_back(word);
            continue;
        }
        // Two of ours may need the same one of theirs.
        for (const std::string& own : meaning->second.theirs)
            if (!holds(out, own)) out.push_back(own);
    }
    return joined(out, ' ');
}

std::string ScopeWords::ours(std::string_view scope) const {
    std::vector<std::string> words = split_at(scope, ' ');
    if (holds(words, "")) return std::string(scope);  // no scope as RFC 6749 section 3.3 writes it: shown as it is
    const std::vector<std::string> all = words;
    std::vector<std::pair<std::string, const Meaning*>> longest_first;
    for (const auto& [word, meaning] : meanings_) longest_first.emplace_back(word, &meaning);
    std::stable_sort(longest_first.begin(), longest_first.end(),
                     [](const auto& a, const auto& b) { return a.second->theirs.size() > b.second->theirs.size(); });
    for (const auto& [word, meaning] : longest_first) {
        const auto& own = meaning->theirs;
        if (own.empty() || !std::all_of(own.begin(), own.end(), [&](const auto& one) { return holds(all, one); }))
            continue;
        const auto first = std::find_if(words.begin(), words.end(), [&](const auto& one) { return holds(own, one); });
        if (first == words.end()) continue;
        const auto at = first - words.begin();
        std::erase_if(words, [&](const std::string& one) { return holds(own, one); });
        words.insert(words.begin() + at, word);  // nothing before it was one of these
    }
    return joined(words, ' ');
}

std::string ScopeWords::all_theirs() const {
    std::vector<std::string> out;
    for (const auto& [word, meaning] : meanings_)
        for (const std::string& own : meaning.theirs)
            if (!holds(out, own)) out.push_back(own);
    return joined(out, ' ');
}

void ScopeWords::put_into(HttpRequest& request) const {
    if (meanings_.empty() && refused_.empty()) return;
    change_query(request.target, *this);
    const auto type = request.headers.get("Content-Type");
    if (!type) return;
    if (type->find("x-www-form-urlencoded") != std::string_view::npos) {
        request.body = with_scope_changed(request.body, [&](const std::string& scope) { return theirs(scope); });
    } else if (type->find("json") != std::string_view::npos) {
        auto json = Node::from_json(request.body);
        const Node* scope = json && json->is_map() ? json->find("scope") : nullptr;
        if (!scope || !scope->is_string()) return;
        json->set("scope", Node(theirs(scope->string())));
        request.body = json->json();
    }
}

std::string ScopeWords::put_into_url(const std::string& url) const {
    if (meanings_.empty() && refused_.empty()) return url;
    const Params before = parse_form(split_url(url).query());
    const auto has = [&before](std::string_view name) {
        return std::any_of(before.begin(), before.end(), [&](const auto& pair) { return pair.first == name; });
    };
    std::string out = url;
    change_query(out, *this);
    std::map<std::string, std::string> more;
    for (const auto& [name, value] : before) {
        if (name != "scope") continue;
        for (const std::string& word : split_at(value, ' '))
            if (const auto meaning = meanings_.find(word); meaning != meanings_.end())
                more.insert(meaning->second.params.begin(), meaning->second.params.end());
    }
    for (const auto& [name, value] : more)
        if (!has(name)) out += "&" + write_form({{name, value}});
    return out;
}

void ScopeWords::read_back(Node& answer) const {
    if (meanings_.empty()) return;
    for (const std::string_view part : {"json", "claims", "redirect", "callback", "sent"}) {
        const Node* found = answer.find(part);
        const Node* scope = found && found->is_map() ? found->find("scope") : nullptr;
        if (!scope || !scope->is_string()) continue;
        Node changed = *found;
        changed.set("scope", Node(ours(scope->string())));
        answer.set(std::string(part), std::move(changed));
    }
}

}  // namespace authrig::engine
