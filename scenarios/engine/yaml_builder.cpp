#include "engine/yaml_builder.hpp"

#include <algorithm>

#include "engine/plain_scalar.hpp"

namespace authrig::engine {
namespace {

constexpr std::size_t yaml_depth_limit = 64;
/// Nodes that aliases may add: nine lines of YAML can stand for a billion nodes.
constexpr std::size_t aliased_nodes_limit = 20'000;
/// Longer lines keep their columns in bytes: counting characters from the left each time would take too long.
constexpr std::size_t counted_line_limit = 2'000;

}  // namespace

YamlBuilder::YamlBuilder(const std::string& file, std::string_view text, Diagnostics& diagnostics)
    : file_(std::make_shared<const std::string>(file)), text_(text), diagnostics_(diagnostics) {
    line_starts_.push_back(0);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') line_starts_.push_back(at + 1);
    }
}

std::string_view YamlBuilder::line_text(int line) const {
    const auto index = static_cast<std::size_t>(line);
    if (line < 0 || index >= line_starts_.size()) return {};
    const std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] : text_.size();
    return text_.substr(line_starts_[index], end - line_starts_[index]);
}

Mark YamlBuilder::mark(int line, int column) const {
    const std::string_view before = line_text(line).substr(0, static_cast<std::size_t>(std::max(column, 0)));
    const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const auto inside = before.size() > counted_line_limit ? 0 : std::ranges::count_if(before, continuation);
    return {file_, line + 1, column + 1 - static_cast<int>(inside)};
}

void YamlBuilder::complain(const Mark& at, std::string message) {
    diagnostics_.push_back({*file_, at.line, at.column, std::move(message), {}});
}

void YamlBuilder::complain(int line, int column, std::string message) {
    complain(mark(line, column), std::move(message));
}

void YamlBuilder::begin_document(int line, int column) {
    if (++documents_ == 1) return;
    complain(line, column, "a second document begins here; a file holds one (is the indentation right?)");
    throw GiveUp{};
}

void YamlBuilder::null(int line, int column, Anchor anchor) {
    // A value that is left out has the place of whatever comes next: better that of its key.
    const std::string_view rest =
        line_text(line).substr(std::min(line_text(line).size(), static_cast<std::size_t>(column)));
    const bool written =
        rest.starts_with('~') || rest.starts_with('n') || rest.starts_with('N') || rest.starts_with('&');
    Mark at = mark(line, column);
    if (!written && !open_.empty()) {
        const Open& around = open_.back();
        if (around.node.is_map() && !around.expects_key) at = around.key_mark;
    }
    put(Node({}, std::move(at)), 1, anchor);
}

void YamlBuilder::scalar(int line, int column, const std::string& tag, Anchor anchor, const std::string& text) {
    Node::Value value = text;
    if (tag == "?" || tag.empty()) {
        // A key is its text: `200:` and `true:` are names there.
        const bool is_key = !open_.empty() && open_.back().node.is_map() && open_.back().expects_key;
        if (!is_key) value = plain_scalar(text);
    } else if (tag != "!" && tag != "tag:yaml.org,2002:str") {
        complain(line, column, "tags are not used here; quotes make a string");
    }
    put(Node(std::move(value), mark(line, column)), 1, anchor);
}

void YamlBuilder::alias(int line, int column, Anchor anchor) {
    const auto found = anchored_.find(anchor);
    if (found == anchored_.end()) {
        complain(line, column, "an alias cannot stand inside the value that it repeats");
        return put(Node({}, mark(line, column)), 1, 0);
    }
    aliased_nodes_ += found->second.size;
    if (aliased_nodes_ > aliased_nodes_limit) {
        complain(line, column, "the aliases of this file stand for more than 20000 values");
        throw GiveUp{};
    }
    put(found->second.node, found->second.size, 0);
}

void YamlBuilder::open(Node::Value empty, int line, int column, const std::string& tag, Anchor anchor) {
    if (tag != "?" && !tag.empty() && tag != "!") complain(line, column, "tags are not used here");
    if (open_.size() >= yaml_depth_limit) {
        complain(line, column, "values are nested deeper than 64");
        throw GiveUp{};
    }
    Open opened;
    opened.node = Node(std::move(empty), mark(line, column));
    opened.anchor = anchor;
    open_.push_back(std::move(opened));
}

void YamlBuilder::close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    put(std::move(closed.node), closed.size, closed.anchor);
}

void YamlBuilder::take_key(Open& map, const Node& node) {
    map.expects_key = false;
    map.key_mark = node.mark;
    map.drops_value = true;
    if (!node.is_string()) return complain(node.mark, "a key is a plain word");
    map.key = node.string();
    const auto [first, is_new] = map.keys.emplace(map.key, node.mark);
    if (!is_new) {
        const Mark& at = first->second;
        return complain(node.mark, "`" + map.key + "` stands twice; first at line " + std::to_string(at.line) + ":" +
                                       std::to_string(at.column));
    }
    map.drops_value = false;
}

void YamlBuilder::put(Node node, std::size_t size, Anchor anchor) {
    if (anchor != 0) anchored_[anchor] = {node, size};
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    Open& around = open_.back();
    around.size += size;
    if (around.node.is_list()) {
        std::get<Node::List>(around.node.value).push_back(std::move(node));
    } else if (around.expects_key) {
        take_key(around, node);
    } else {
        around.expects_key = true;
        if (around.drops_value) return;
        std::get<Node::Map>(around.node.value).push_back({around.key, std::move(node), around.key_mark});
    }
}

Node YamlBuilder::take_root() {
    if (!root_.mark.file) root_.mark = {file_, 1, 1};
    return std::move(root_);
}

}  // namespace authrig::engine
