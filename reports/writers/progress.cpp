#include "writers/progress.hpp"

#include <algorithm>
#include <ostream>

#include "writers/paint.hpp"
#include "writers/printable.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports {

namespace {

constexpr std::size_t bar_cells = 24;
constexpr std::size_t log_lines = 20;

std::string bar(std::size_t done, std::size_t total) {
    const auto filled = total == 0 ? 0 : std::min(bar_cells, done * bar_cells / total);
    std::string text;
    for (std::size_t i = 0; i < bar_cells; ++i) text += i < filled ? "━" : "╌";
    return text;
}

}  // namespace

void Progress::start(std::size_t cases) {
    total_ = cases;
    draw();
}

void Progress::finished(const CaseResult& result) {
    ++so_far_[result.verdict];
    latest_ = printable_line(result.id);
    if (options_.progress == nullptr) return;
    if (has_bar()) {
        draw();
    } else if (!options_.quiet) {
        log(result);
    }
}

void Progress::log(const CaseResult& result) {
    const Paint paint{.color = options_.color};
    const bool calm = result.verdict == Verdict::pass || result.verdict == Verdict::not_applicable ||
                      result.verdict == Verdict::departs;
    if (!calm) {
        *options_.progress << paint.verdict(result.verdict) << "  " << latest_;
        if (!result.reason.empty()) *options_.progress << paint(Ink::faint, ": " + printable_line(result.reason));
        *options_.progress << std::endl;
    }
    const auto done = static_cast<std::size_t>(so_far_.total());
    if (done % std::max<std::size_t>(total_ / log_lines, 1) == 0 || done == total_)
        *options_.progress << done << "/" << total_ << counts() << std::endl;
}

std::string Progress::counts() const {
    std::string words;
    for (const auto verdict : {Verdict::fail, Verdict::warn, Verdict::inconclusive, Verdict::error})
        if (so_far_[verdict] > 0) words += "  " + std::to_string(so_far_[verdict]) + " " + std::string(look_of(verdict).words);
    return words;
}

void Progress::erase() {
    if (!drawn_) return;
    *options_.progress << "\r\x1b[2K" << std::flush;
    drawn_ = false;
}

void Progress::draw() {
    if (!has_bar() || total_ == 0) return;
    const Paint paint{.color = options_.color};
    const auto done = static_cast<std::size_t>(so_far_.total());
    const auto plain = " " + std::to_string(done) + "/" + std::to_string(total_) + counts();
    const auto width = static_cast<std::size_t>(std::max(options_.width, 20));
    // A line that wraps could not be rewritten: one column stays free.
    const auto used = bar_cells + columns(plain) + 3;
    const auto name = used < width ? "  " + ellipsis(latest_, width - used) : "";
    *options_.progress << "\r\x1b[2K" << paint(so_far_[Verdict::fail] > 0 ? Ink::red : Ink::green, bar(done, total_))
                       << ellipsis(plain, width > bar_cells ? width - bar_cells - 1 : 1) << paint(Ink::faint, name)
                       << std::flush;
    drawn_ = true;
}

}  // namespace authrig::reports
