#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace authrig::codec {

/// `JsonWriter` appends compact JSON to a string: for answers on the hot path, where building a document tree first
/// would cost more than the answer. The caller keeps the calls in order (key, value, key, value, end); commas are ours.
/// Bytes that are not UTF-8 become U+FFFD, so that the result is always JSON.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);

    JsonWriter& string(std::string_view text);
    JsonWriter& number(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    /// A value that is JSON already.
    JsonWriter& raw(std::string_view json);

    // key and value in one
    JsonWriter& member(std::string_view name, std::string_view text) { return key(name).string(text); }
    JsonWriter& member(std::string_view name, const char* text) { return key(name).string(text); }
    JsonWriter& member(std::string_view name, std::int64_t value) { return key(name).number(value); }
    JsonWriter& member(std::string_view name, std::same_as<bool> auto value) { return key(name).boolean(value); }

private:
    void before_value();
    void open(char bracket);
    void close(char bracket);

    std::string& out_;
    std::vector<bool> has_member_;  ///< per open bracket
    bool after_key_ = false;
};

/// `text` as a JSON string with its quotes.
[[nodiscard]] std::string json_quote(std::string_view text);

}  // namespace authrig::codec
