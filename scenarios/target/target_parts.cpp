#include "target/target_parts.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "authrig/config.hpp"
#include "engine/application_node.hpp"
#include "engine/corpus_language.hpp"
#include "engine/loading/value_check.hpp"
#include "target/target_keys.hpp"

namespace authrig::engine {
namespace {

void read_lifetimes(const Node& node, Promises& promises, Complaints& complaints) {
    static constexpr std::array<std::string_view, 4> names{"code", "access_token", "session", "access_token_delay"};
    if (!node.is_map()) return;
    for (const auto& entry : node.map()) {
        if (std::ranges::find(names, entry.key) == names.end())
            complaints.unknown(entry.key_mark, "lifetime", entry.key, names);
        if (const auto span = parse_span(entry.value.text()))
            promises.lifetimes[entry.key] = *span;
        else
            complaints.add(entry.value.mark, span.error());
    }
}

void read_switches(const Node& node, Promises& promises, Complaints& complaints) {
    if (!node.is_map()) return;
    const std::vector<SwitchInfo> known = authrig::switches();
    std::vector<std::string_view> names;
    for (const SwitchInfo& info : known) names.push_back(info.name);
    for (const auto& entry : node.map()) {
        const std::string value = switch_text(entry.value);
        const auto info = std::ranges::find(known, std::string_view(entry.key), &SwitchInfo::name);
        if (info == known.end())
            complaints.unknown(entry.key_mark, "switch", entry.key, names);
        else if (std::ranges::find(info->values, value) == info->values.end())
            complaints.unknown(entry.value.mark, "value of `" + entry.key + "`:", value, info->values);
        promises.switches[entry.key] = value;
    }
}

}  // namespace

Promises read_promises(const Node& node, Complaints& complaints) {
    Promises promises;
    if (const Node* lifetimes = node.find("lifetimes")) read_lifetimes(*lifetimes, promises, complaints);
    if (const Node* switches = node.find("switches")) read_switches(*switches, promises, complaints);
    if (const Node* behaves = node.find("behaves"))
        for (std::string& name : read_texts(*behaves)) promises.behaves.insert(std::move(name));
    const Node* refresh = node.find("refresh");
    if (!refresh || refresh->is_null()) return promises;
    Node application{Node::Map{}};
    application.set("refresh", *refresh);
    check_keys(application, application_fields(), "promise", corpus_language(), complaints);
    try {
        promises.refresh = read_application(application).refresh;
    } catch (const std::invalid_argument& mistake) {
        complaints.add(refresh->mark, mistake.what());
    }
    return promises;
}

ScopeWords read_scope_words(const Node& node, Complaints& complaints) {
    ScopeWords out;
    if (!node.is_map()) return out;
    for (const auto& entry : node.map()) {
        const Node& value = entry.value;
        if (value.is_map()) check_keys(value, scope_keys(), "key of a scope", corpus_language(), complaints);
        const Node* scope = value.is_map() ? value.find("scope") : &value;
        if (!scope || !scope->is_scalar() || scope->is_null()) {
            if (!value.is_map())
                complaints.add(value.mark, "expected scopes of the server, `none`, or { scope, params }");
            continue;
        }
        if (scope->text() == "none") {
            out.refuse(entry.key, "the target has no scope for `" + entry.key + "` (`scopes:`)");
            continue;
        }
        ScopeWords::Meaning meaning;
        std::istringstream in(scope->text());
        for (std::string word; in >> word;) meaning.theirs.push_back(word);
        if (const Node* params = value.find("params"); params && params->is_map())
            for (const auto& param : params->map()) meaning.params.emplace_back(param.key, param.value.text());
        out.set(entry.key, std::move(meaning));
    }
    return out;
}

}  // namespace authrig::engine
