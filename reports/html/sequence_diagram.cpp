#include <algorithm>
#include <cstdlib>

#include "html/case_parts.hpp"
#include "html/sequence_layout.hpp"
#include "html/svg.hpp"
#include "writers/printable.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

constexpr int head_height = 26;
constexpr int step_height = 26;
constexpr int band_height = 32;
constexpr int exchange_height = 50;
constexpr int letter = 7;  ///< width of a character, roughly; texts are cut so that they fit

std::size_t letters_in(int width) { return static_cast<std::size_t>(std::max(width / letter, 4)); }

/// `SequenceDrawing` draws a layout from top to bottom.
class SequenceDrawing {
public:
    SequenceDrawing(const CaseResult& result, const SequenceLayout& layout, const std::string& anchor)
        : result_(result), layout_(layout), anchor_(anchor) {
        lane_ = layout.participants.size() <= 3 ? 260 : 210;
        width_ = lane_ * std::max(static_cast<int>(layout.participants.size()), 2);
    }
    [[nodiscard]] std::string draw();

private:
    [[nodiscard]] int x_of(const std::string& participant) const {
        return lane_ / 2 + static_cast<int>(layout_.column(participant)) * lane_;
    }
    void heads();
    void band(const SequenceRow& row);
    void step(const SequenceRow& row);
    void exchange(const ExchangeRecord& exchange);
    void arrow(std::string_view css_class, int from, int to, int y, const std::string& label);

    const CaseResult& result_;
    const SequenceLayout& layout_;
    const std::string& anchor_;
    int lane_;
    int width_;
    int y_ = head_height + 8;
    Svg svg_;
};

void SequenceDrawing::heads() {
    for (const auto& participant : layout_.participants) {
        const int x = x_of(participant);
        svg_.box("who", x - 88, 1, 176, head_height);
        svg_.text("m name", x, 18, ellipsis(participant, 26));
    }
}

void SequenceDrawing::band(const SequenceRow& row) {
    svg_.box(row.held ? "band" : "band bad", 4, y_ + 4, width_ - 8, band_height - 8);
    const auto room = letters_in(width_ - 24) - columns(row.aside);
    svg_.text("note", 14, y_ + 20, ellipsis(row.text, std::max<std::size_t>(room, 8)));
    if (!row.aside.empty()) svg_.text("e when", width_ - 14, y_ + 20, row.aside);
    y_ += band_height;
}

void SequenceDrawing::step(const SequenceRow& row) {
    svg_.line("rule", 4, y_ + 12, width_ - 4, y_ + 12);
    const auto text = std::string(row.held ? "" : "✗ ") + ellipsis(row.text, letters_in(width_ - 24));
    const int box_width = static_cast<int>(columns(text)) * letter + 12;
    svg_.box("label", 4, y_ + 3, std::min(box_width, width_ - 8), 18);
    svg_.text(row.held ? "note" : "note bad", 10, y_ + 16, text);
    y_ += step_height;
}

void SequenceDrawing::arrow(std::string_view css_class, int from, int to, int y, const std::string& label) {
    const bool right = to > from;
    svg_.line(css_class, from, y, right ? to - 6 : to + 6, y);
    svg_.arrow_head("head " + std::string(css_class), to, y, right);
    svg_.text("m " + std::string(css_class), (from + to) / 2, y - 5,
              ellipsis(label, letters_in(std::abs(to - from) - 20)));
}

void SequenceDrawing::exchange(const ExchangeRecord& exchange) {
    const bool judged = is_judged(result_, exchange);
    const int from = x_of(exchange.from);
    // A request to oneself goes to a point beside the line.
    const int to = exchange.from == exchange.to ? from + lane_ / 2 - 10 : x_of(exchange.to);
    svg_.open_link(anchor_ + "x" + std::to_string(exchange.index));
    arrow("go", from, to, y_ + 18, std::to_string(exchange.index) + " " + exchange.label);
    const auto answer = (judged ? "✗ " : "") + answer_label(exchange);
    if (exchange.response) {
        arrow(judged ? "back bad" : "back", to, from, y_ + 38, answer);
    } else {
        svg_.text("m bad", (from + to) / 2, y_ + 36,
                  ellipsis("✗ " + answer_label(exchange), letters_in(std::abs(to - from))));
    }
    svg_.close_link();
    y_ += exchange_height;
}

std::string SequenceDrawing::draw() {
    // Life lines lie below everything, so their length is needed first.
    int height = y_ + 8;
    for (const auto& row : layout_.rows) {
        height += row.kind == SequenceRow::Kind::band   ? band_height
                  : row.kind == SequenceRow::Kind::step ? step_height
                                                        : exchange_height;
    }
    for (const auto& participant : layout_.participants) {
        svg_.line("life", x_of(participant), head_height, x_of(participant), height);
    }
    heads();
    for (const auto& row : layout_.rows) {
        if (row.kind == SequenceRow::Kind::band) band(row);
        if (row.kind == SequenceRow::Kind::step) step(row);
        if (row.kind == SequenceRow::Kind::exchange) exchange(*row.exchange);
    }
    return svg_.element("sequence", width_, height,
                        "Sequence diagram: " + counted(result_.exchanges.size(), "exchange") + " between " +
                            counted(layout_.participants.size(), "participant"));
}

}  // namespace

std::string sequence_diagram(const CaseResult& result, const std::string& anchor) {
    if (result.exchanges.empty()) return {};
    const auto layout = sequence_layout(result, shown_exchanges);
    auto out = SequenceDrawing(result, layout, anchor).draw();
    if (layout.hidden > 0) out += "<p class=meta>" + counted(layout.hidden, "more exchange") + " not drawn</p>\n";
    return out;
}

}  // namespace authrig::reports::html
