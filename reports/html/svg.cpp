#include "html/svg.hpp"

#include "html/markup.hpp"

namespace authrig::reports::html {

namespace {

std::string svg_start(std::string_view shape, std::string_view css_class) {
    return "<" + std::string(shape) + (css_class.empty() ? "" : " class=\"" + std::string(css_class) + "\"");
}

std::string svg_number(std::string_view name, int value) {
    return " " + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

}  // namespace

void Svg::line(std::string_view css_class, int x1, int y1, int x2, int y2) {
    const auto from = std::to_string(x1) + " " + std::to_string(y1);
    const auto to = y1 == y2   ? "H" + std::to_string(x2)
                    : x1 == x2 ? "V" + std::to_string(y2)
                               : "L" + std::to_string(x2) + " " + std::to_string(y2);
    shapes_ += svg_start("path", css_class) + " d=\"M" + from + to + "\"/>";
}

void Svg::box(std::string_view css_class, int x, int y, int width, int height) {
    shapes_ += svg_start("rect", css_class) + svg_number("x", x) + svg_number("y", y) + svg_number("width", width) +
               svg_number("height", height) + " rx=\"4\"/>";
}

void Svg::dot(std::string_view css_class, int x, int y, int radius) {
    shapes_ +=
        svg_start("circle", css_class) + svg_number("cx", x) + svg_number("cy", y) + svg_number("r", radius) + "/>";
}

void Svg::text(std::string_view css_class, int x, int y, std::string_view text) {
    shapes_ +=
        svg_start("text", css_class) + svg_number("x", x) + svg_number("y", y) + ">" + escaped_line(text) + "</text>";
}

void Svg::arrow_head(std::string_view css_class, int x, int y, bool to_the_right) {
    const std::string_view wings = to_the_right ? "l-8-4v8z" : "l8-4v8z";
    shapes_ += svg_start("path", css_class) + " d=\"M" + std::to_string(x) + " " + std::to_string(y) +
               std::string(wings) + "\"/>";
}

void Svg::open_link(const std::string& anchor) { shapes_ += "<a href=\"#" + escaped_line(anchor) + "\">"; }
void Svg::close_link() { shapes_ += "</a>\n"; }

std::string Svg::element(std::string_view css_class, int width, int height, std::string_view title) const {
    const auto w = std::to_string(width);
    const auto h = std::to_string(height);
    return "<div class=scroll><svg class=\"" + std::string(css_class) + "\" viewBox=\"0 0 " + w + " " + h +
           "\" width=\"" + w + "\" height=\"" + h + "\" role=\"img\" aria-label=\"" + escaped_line(title) + "\">\n" +
           shapes_ + "</svg></div>\n";
}

}  // namespace authrig::reports::html
