#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "authrig/node.hpp"

namespace authrig {
namespace {

// Deeper texts are refused: a Node is copied and destroyed recursively.
constexpr std::size_t json_depth_limit = 256;

std::string json_number(double number) {
    if (!std::isfinite(number)) return "null";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

void write_json(const Node& node, std::string& out) {
    if (node.is_null()) {
        out += "null";
    } else if (node.is_bool()) {
        out += std::get<bool>(node.value) ? "true" : "false";
    } else if (node.is_integer()) {
        out += std::to_string(std::get<std::int64_t>(node.value));
    } else if (node.is_number()) {
        out += json_number(std::get<double>(node.value));
    } else if (node.is_string()) {
        out += nlohmann::json(node.string()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    } else if (node.is_list()) {
        out += '[';
        for (const Node& item : node.list()) {
            if (&item != &node.list().front()) out += ',';
            write_json(item, out);
        }
        out += ']';
    } else {
        out += '{';
        for (const Node::Entry& entry : node.map()) {
            if (&entry != &node.map().front()) out += ',';
            write_json(Node(entry.key), out);
            out += ':';
            write_json(entry.value, out);
        }
        out += '}';
    }
}

/// Builds a Node from nlohmann's events; the generic parser would keep the last of duplicate members.
class JsonNodeBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return put(Node()); }
    bool boolean(bool value) override { return put(Node(value)); }
    bool number_integer(std::int64_t value) override { return put(Node(value)); }
    bool number_unsigned(std::uint64_t value) override {
        if (value > static_cast<std::uint64_t>(INT64_MAX)) return put(Node(std::to_string(value)));
        return put(Node(static_cast<std::int64_t>(value)));
    }
    bool number_float(double value, const std::string& written) override {
        // Digits beyond the integer types arrive here, having lost some.
        const bool is_whole = written.find_first_of(".eE") == std::string::npos;
        return put(is_whole ? Node(written) : Node(value));
    }
    bool string(std::string& value) override { return put(Node(std::move(value))); }
    bool binary(nlohmann::json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node(Node::Map{})); }
    bool key(std::string& name) override {
        if (open_.back().find(name)) return false;
        keys_.back() = std::move(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Node(Node::List{})); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

    Node root;

private:
    bool put(Node node) {
        if (open_.empty()) {
            root = std::move(node);
        } else if (open_.back().is_list()) {
            std::get<Node::List>(open_.back().value).push_back(std::move(node));
        } else {
            std::get<Node::Map>(open_.back().value).push_back({keys_.back(), std::move(node), {}});
        }
        return true;
    }
    bool open(Node node) {
        if (open_.size() >= json_depth_limit) return false;
        open_.push_back(std::move(node));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        Node node = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return put(std::move(node));
    }

    std::vector<Node> open_;
    std::vector<std::string> keys_;  ///< the member being read, of each open map
};

}  // namespace

std::string Node::json() const {
    std::string out;
    write_json(*this, out);
    return out;
}

std::optional<Node> Node::from_json(std::string_view text) {
    JsonNodeBuilder builder;
    if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
    return std::move(builder.root);
}

}  // namespace authrig
