#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "transport/stream.hpp"

namespace authrig::agents {

/// `HeadFilter` stands between a connection and cpp-httplib and rewrites the head of an answer (status line and header
/// section, RFC 9112) so that nothing of it is lost: `%` becomes `%25`, which the library's percent-decoding of every
/// value turns back; an empty value becomes `empty_value`, because the library drops such fields. Interim answers (1xx)
/// are swallowed, of which the library knows only a bare `100`. Malformed lines, which the library skips, are errors.
/// The body passes unchanged.
class HeadFilter {
public:
    /// Adds to `out` what the library may see of `bytes`. After an error the connection is of no use.
    Carried<void> feed(std::string_view bytes, std::string& out);

    /// Names of the final answer's fields in the order of the wire, repeated ones too: the library sorts its fields.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    /// For messages.
    [[nodiscard]] const std::string& status_line() const { return status_line_; }
    /// The value as it was sent, of a value as the library gives it.
    [[nodiscard]] static std::string as_sent(const std::string& value);

private:
    enum class Part { status_line, fields, body };

    Carried<void> take_line(std::string_view line, std::string& out);
    Carried<void> take_field(std::string_view line, std::string& out);

    Part part_ = Part::status_line;
    bool interim_ = false;
    std::size_t size_ = 0;  ///< of all heads together
    std::string pending_;   ///< a line that has not ended
    std::string status_line_;
    std::vector<std::string> names_;
};

}  // namespace authrig::agents
