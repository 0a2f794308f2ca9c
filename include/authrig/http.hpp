#pragma once

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace authrig {

/// `Header` is one header field as it stands on the wire.
struct Header {
    std::string name;
    std::string value;
    bool operator==(const Header&) const = default;
};

/// `Headers` keeps fields in wire order; names compare without case (RFC 9110 section 5.1).
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<Header> fields) : fields_(fields) {}

    /// The first field of that name, or nothing.
    [[nodiscard]] std::optional<std::string_view> get(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return get(name).has_value(); }
    [[nodiscard]] std::size_t count(std::string_view name) const;

    /// Replaces every field of that name by one.
    void set(std::string_view name, std::string value);
    void add(std::string_view name, std::string value);
    void remove(std::string_view name);

    [[nodiscard]] auto begin() const { return fields_.begin(); }
    [[nodiscard]] auto end() const { return fields_.end(); }
    [[nodiscard]] std::size_t size() const { return fields_.size(); }
    [[nodiscard]] bool empty() const { return fields_.empty(); }
    bool operator==(const Headers&) const = default;

private:
    std::vector<Header> fields_;
};

/// `HttpRequest` is a request as the server reads it. `target` is the origin form: path and query.
struct HttpRequest {
    std::string method = "GET";
    std::string target = "/";
    Headers headers;
    std::string body;
    bool secure = false;  ///< it came over TLS

    [[nodiscard]] std::string_view path() const;   ///< `target` up to the first `?`
    [[nodiscard]] std::string_view query() const;  ///< `target` after the first `?`, or empty
};

/// `Wire` is what happens to a response below HTTP. Real time, never protocol time.
struct Wire {
    std::chrono::milliseconds delay{0};
    std::optional<std::size_t> cut_after;  ///< close after so many bytes of the body
    bool reset = false;                    ///< reset the connection instead of answering
    bool operator==(const Wire&) const = default;
};

struct HttpResponse {
    int status = 200;
    Headers headers;
    std::string body;
    Wire wire;
};

/// Header names and schemes compare without regard to ASCII case.
[[nodiscard]] bool iequals(std::string_view a, std::string_view b);

/// The standard reason phrase, e.g. "Bad Request"; empty when unknown.
[[nodiscard]] std::string_view reason_phrase(int status);

}  // namespace authrig
