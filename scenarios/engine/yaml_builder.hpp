#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `YamlBuilder` makes a `Node` of a YAML parser's events, in the order of the text. Lines and columns come counted
/// from 0, columns in bytes. Tags are as yaml-cpp gives them: `?` plain, `!` quoted.
class YamlBuilder {
public:
    struct GiveUp {};            ///< thrown when going on makes no sense; a diagnostic says why
    using Anchor = std::size_t;  ///< 0: none

    YamlBuilder(const std::string& file, std::string_view text, Diagnostics& diagnostics);

    void begin_document(int line, int column);
    void null(int line, int column, Anchor anchor);
    void scalar(int line, int column, const std::string& tag, Anchor anchor, const std::string& text);
    void alias(int line, int column, Anchor anchor);
    void open(Node::Value empty, int line, int column, const std::string& tag, Anchor anchor);
    void close();

    void complain(int line, int column, std::string message);
    /// What was read; a null marked with line 1 when that is nothing.
    [[nodiscard]] Node take_root();

private:
    struct Open {
        Node node;
        Anchor anchor = 0;
        std::size_t size = 1;      ///< nodes in it so far
        bool expects_key = true;   ///< of a map
        bool drops_value = false;  ///< its key is a duplicate, or no key at all
        std::string key;
        Mark key_mark;
        std::unordered_map<std::string, Mark> keys = {};
    };
    struct Anchored {
        Node node;
        std::size_t size = 1;
    };

    [[nodiscard]] Mark mark(int line, int column) const;
    [[nodiscard]] std::string_view line_text(int line) const;
    void complain(const Mark& at, std::string message);
    void put(Node node, std::size_t size, Anchor anchor);
    void take_key(Open& map, const Node& node);

    std::shared_ptr<const std::string> file_;
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
    Diagnostics& diagnostics_;
    std::vector<Open> open_;
    std::map<Anchor, Anchored> anchored_;
    std::size_t aliased_nodes_ = 0;
    int documents_ = 0;
    Node root_;
};

}  // namespace authrig::engine
