#pragma once

#include <string>
#include <string_view>

namespace authrig::reports::html {

/// `Svg` collects shapes of an inline SVG. Looks come from the page's style sheet by class; coordinates are whole
/// numbers, which keeps several hundred diagrams small.
class Svg {
public:
    void line(std::string_view css_class, int x1, int y1, int x2, int y2);
    void box(std::string_view css_class, int x, int y, int width, int height);
    void dot(std::string_view css_class, int x, int y, int radius);
    /// `text` is escaped here. `css_class` says how it is anchored: classes `m` (middle) and `e` (end).
    void text(std::string_view css_class, int x, int y, std::string_view text);
    /// The head of an arrow that ends at (x, y), pointing right or left.
    void arrow_head(std::string_view css_class, int x, int y, bool to_the_right);
    /// Everything until `close_link` leads to the anchor.
    void open_link(const std::string& anchor);
    void close_link();

    /// The element. `title` is what a screen reader says.
    [[nodiscard]] std::string element(std::string_view css_class, int width, int height, std::string_view title) const;

private:
    std::string shapes_;
};

}  // namespace authrig::reports::html
