#pragma once

#include <string>
#include <string_view>

namespace authrig::pages {

/// `Markup` is HTML that stands in our own source: only a literal converts to it, so that no value from outside can be
/// mistaken for markup.
struct Markup {
    std::string_view text;
    consteval Markup(const char* literal) : text(literal) {}
};

/// `Html` is a piece of HTML under construction. There are two ways in: literals as they are, values escaped.
class Html {
public:
    Html& markup(Markup literal);
    /// Element content or a quoted attribute value: escaped.
    Html& text(std::string_view value);
    /// ` name="value"`, the value escaped.
    Html& attribute(Markup name, std::string_view value);
    Html& append(const Html& piece);

    [[nodiscard]] bool empty() const { return out_.empty(); }
    [[nodiscard]] const std::string& str() const { return out_; }

private:
    std::string out_;
};

}  // namespace authrig::pages
