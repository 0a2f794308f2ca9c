#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace authrig::transport {

/// The IMF-fixdate of RFC 9110 section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
[[nodiscard]] std::string imf_fixdate(std::chrono::sys_seconds at);

/// `DateField` is the text of the Date field, written anew once a second. One per connection: it is not locked.
class DateField {
public:
    [[nodiscard]] std::string_view now();

private:
    std::chrono::sys_seconds at_{};
    std::string text_;
};

}  // namespace authrig::transport
