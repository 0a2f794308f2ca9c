#include "codec/json.hpp"

#include <nlohmann/json.hpp>

#include "codec/json_writer.hpp"

namespace authrig::codec {
namespace {

/// `StrictJsonBuilder` receives the parser's events and builds the document; it stops at the first thing we refuse.
class StrictJsonBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }  // not in JSON text

    bool start_object(std::size_t) override { return open(nlohmann::json::object()); }
    bool start_array(std::size_t) override { return open(nlohmann::json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (open_.back()->contains(name)) {
            error = "member " + json_quote(name) + " stands twice in one object";
            return false;
        }
        key_ = std::move(name);
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& problem) override {
        error = problem.what();
        // "[json.exception.parse_error.101] parse error at …": the bracket is of no use to the reader.
        if (const auto end = error.find("] "); error.starts_with('[') && end != std::string::npos) {
            error.erase(0, end + 2);
        }
        return false;
    }

    nlohmann::json document;
    std::string error;

private:
    bool add(nlohmann::json value) {
        place(std::move(value));
        return true;
    }

    bool open(nlohmann::json container) {
        if (open_.size() >= static_cast<std::size_t>(json_depth_limit)) {
            error = "more than " + std::to_string(json_depth_limit) + " levels of nesting";
            return false;
        }
        open_.push_back(place(std::move(container)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    nlohmann::json* place(nlohmann::json value) {
        if (open_.empty()) {
            document = std::move(value);
            return &document;
        }
        nlohmann::json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[key_] = std::move(value));
    }

    // Children stay put while they are open: their parent gets no other child meanwhile.
    std::vector<nlohmann::json*> open_;
    std::string key_;
};

}  // namespace

tl::expected<nlohmann::json, std::string> parse_json_strict(std::string_view text) {
    // The parser would take a NUL for the end of the text, and would skip a byte order mark (RFC 8259 section 8.1).
    if (text.find('\0') != std::string_view::npos) return tl::unexpected<std::string>("a NUL byte is not JSON");
    if (text.starts_with("\xEF\xBB\xBF")) return tl::unexpected<std::string>("a byte order mark is not JSON");
    StrictJsonBuilder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return tl::unexpected(builder.error);
    return std::move(builder.document);
}

tl::expected<nlohmann::json, std::string> parse_json_object(std::string_view text) {
    auto document = parse_json_strict(text);
    if (document && !document->is_object()) {
        return tl::unexpected(std::string("an object is expected, not ") + document->type_name());
    }
    return document;
}

}  // namespace authrig::codec
