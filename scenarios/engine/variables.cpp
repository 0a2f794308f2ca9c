#include "engine/variables.hpp"

#include <algorithm>
#include <charconv>

#include "authrig/nearest.hpp"
#include "engine/variable_text.hpp"

namespace authrig::engine {
namespace {

Diagnostic unknown_variable(const Mark& at, std::string_view path, const Scope& scope) {
    Diagnostic diagnostic;
    if (at.file) diagnostic.file = *at.file;
    diagnostic.line = at.line;
    diagnostic.column = at.column;
    diagnostic.message = "`$" + std::string(path) + "` has no value";
    const auto names = scope.names();
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    if (auto near = nearest(path, candidates); !near.empty()) diagnostic.suggestion = "$" + near;
    return diagnostic;
}

tl::expected<Node, Diagnostic> substitute_text(const Node& node, const Scope& scope) {
    if (const auto path = whole_variable(node.string())) {
        auto value = scope.get(*path);
        if (!value) return tl::unexpected(unknown_variable(node.mark, *path, scope));
        value->mark = node.mark;
        return std::move(*value);
    }
    std::string text;
    for (const TextPart& part : split_text(node.string())) {
        if (part.kind != TextPart::Kind::variable) {
            text += part.kind == TextPart::Kind::dollar ? "$" : part.text;
            continue;
        }
        const auto value = scope.get(part.text);
        if (!value) return tl::unexpected(unknown_variable(node.mark, part.text, scope));
        text += value->text();
    }
    return Node(std::move(text), node.mark);
}

}  // namespace

std::optional<Node> look_up(const Node& from, std::string_view path) {
    const Node* at = &from;
    while (!path.empty()) {
        const auto dot = path.find('.');
        const std::string_view step = path.substr(0, dot);
        path = dot == path.npos ? std::string_view() : path.substr(dot + 1);
        if (at->is_list()) {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
            if (error != std::errc() || end != step.data() + step.size() || index >= at->list().size()) return {};
            at = &at->list()[index];
        } else {
            at = at->find(step);
            if (!at) return {};
        }
    }
    return *at;
}

tl::expected<Node, Diagnostic> substitute(const Node& node, const Scope& scope) {
    if (node.is_string()) return substitute_text(node, scope);
    if (node.is_list()) {
        Node::List items;
        for (const Node& item : node.list()) {
            auto done = substitute(item, scope);
            if (!done) return done;
            items.push_back(std::move(*done));
        }
        return Node(std::move(items), node.mark);
    }
    if (node.is_map()) {
        Node::Map entries;
        for (const Node::Entry& entry : node.map()) {
            auto done = substitute(entry.value, scope);
            if (!done) return done;
            entries.push_back({entry.key, std::move(*done), entry.key_mark});
        }
        return Node(std::move(entries), node.mark);
    }
    return node;
}

}  // namespace authrig::engine
