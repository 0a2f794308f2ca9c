#include "html/case_parts.hpp"
#include "html/svg.hpp"
#include "writers/elapsed.hpp"
#include "writers/printable.hpp"

namespace authrig::reports::html {

namespace {

/// A point of protocol time at which something happened.
struct Instant {
    TimePoint at;
    std::vector<std::string> steps;
    bool held = true;
};

std::vector<Instant> instants_of(const CaseResult& result) {
    std::vector<Instant> instants;
    for (const auto& step : result.steps) {
        if (instants.empty() || instants.back().at != step.at) instants.push_back({.at = step.at, .steps = {}});
        instants.back().steps.push_back(step.id.empty() ? step.kind : step.id);
        instants.back().held = instants.back().held && step.held;
    }
    return instants;
}

constexpr int instant_width = 168;
constexpr int axis = 34;
constexpr std::size_t shown_instants = 24;
constexpr std::size_t steps_below = 4;

void draw_instant(Svg& svg, const Instant& instant_here, int x) {
    svg.dot(instant_here.held ? "dot" : "dot bad", x, axis, 5);
    svg.text("m when", x, axis + 22, instant(instant_here.at));
    int y = axis + 38;
    for (std::size_t i = 0; i < instant_here.steps.size(); ++i, y += 14) {
        if (i + 1 == steps_below && instant_here.steps.size() > steps_below) {
            svg.text("m", x, y, "+ " + std::to_string(instant_here.steps.size() - i) + " more");
            return;
        }
        svg.text("m", x, y, ellipsis(instant_here.steps[i], 24));
    }
}

}  // namespace

std::string timeline(const CaseResult& result) {
    auto instants = instants_of(result);
    if (instants.size() < 2) return {};
    const auto hidden = instants.size() > shown_instants ? instants.size() - shown_instants : 0;
    instants.resize(instants.size() - hidden);
    Svg svg;
    std::size_t most = 1;
    for (std::size_t i = 0; i < instants.size(); ++i) {
        const int x = instant_width / 2 + static_cast<int>(i) * instant_width;
        most = std::max(most, std::min(instants[i].steps.size(), steps_below));
        if (i == 0) continue;
        const auto gap = instants[i].at - instants[i - 1].at;
        // Gaps are not to scale: long ones are dashed.
        svg.line(gap >= std::chrono::days(1) ? "axis long" : "axis", x - instant_width + 7, axis, x - 7, axis);
        svg.text("m gap", x - instant_width / 2, axis - 12, elapsed(instants[i - 1].at, instants[i].at));
    }
    for (std::size_t i = 0; i < instants.size(); ++i) {
        draw_instant(svg, instants[i], instant_width / 2 + static_cast<int>(i) * instant_width);
    }
    const int height = axis + 30 + 14 * static_cast<int>(most);
    auto out = svg.element("timeline", instant_width * static_cast<int>(instants.size()), height,
                           "Time line: " + elapsed(instants.front().at, instants.back().at) + " of protocol time");
    if (hidden > 0) out += "<p class=meta>and " + std::to_string(hidden) + " later instants</p>\n";
    return out;
}

}  // namespace authrig::reports::html
