#include <algorithm>

#include "html/case_parts.hpp"
#include "html/markup.hpp"
#include "writers/curl.hpp"
#include "writers/elapsed.hpp"
#include "writers/http_text.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

constexpr BodyLimit judged_body_limit{.bytes = 3000, .lines = 60};
/// Pages that nothing judges would be most of a large report.
constexpr BodyLimit passed_page_limit{.bytes = 200, .lines = 3};

const BodyLimit& limit_for(bool judged, const Headers& headers) {
    const bool page = headers.get("content-type").value_or("").starts_with("text/html");
    return page && !judged ? passed_page_limit : judged_body_limit;
}

std::string message(std::string_view css_class, std::string_view head, std::string_view body, const BodyLimit& limit) {
    std::string out = "<pre class=" + std::string(css_class) + ">" + escaped(head);
    if (!body.empty()) out += "\n" + escaped(body_text(body, limit)) + "\n";
    return out + "</pre>";
}

std::string exchange_details(const ExchangeRecord& exchange, bool judged, const std::string& anchor) {
    std::string out = "<details class=\"exchange" + std::string(judged ? " judged" : "") + "\" id=" + anchor + "x" +
                      std::to_string(exchange.index) + (judged ? " open" : "") + "><summary><span>" +
                      std::to_string(exchange.index) + "</span> " + escaped_line(exchange.from) + " → " +
                      escaped_line(exchange.to) + " " + code(exchange.label) + " <b>" +
                      escaped_line(answer_label(exchange)) + "</b></summary>\n<div class=pair>";
    out += message("request", head_text(exchange.request), exchange.request.body, judged_body_limit);
    if (exchange.response) {
        out += message("response", head_text(*exchange.response), exchange.response->body,
                       limit_for(judged, exchange.response->headers));
    } else {
        out += message("response", status_text(exchange), "", judged_body_limit);
    }
    out += "</div>";
    if (judged) out += "<pre class=curl>" + escaped_line(curl_line(exchange)) + "</pre>";
    return out + "</details>\n";
}

/// The first ones, and every one that a finding judges.
std::vector<const ExchangeRecord*> exchanges_to_show(const CaseResult& result) {
    std::vector<const ExchangeRecord*> shown;
    for (const auto& exchange : result.exchanges) {
        if (shown.size() < shown_exchanges || is_judged(result, exchange)) shown.push_back(&exchange);
    }
    return shown;
}

std::string step_line(const StepRecord& step) {
    return std::string(step.held ? "<span class=\"sym pass\">✓</span> " : "<span class=\"sym fail\">✗</span> ") +
           escaped_line(step.summary.empty() ? step.kind : step.summary) + " <small>" +
           (step.section == "steps" || step.section.empty() ? "" : escaped_line(step.section) + " · ") +
           instant(step.at) + "</small>\n";
}

}  // namespace

std::string case_steps(const CaseResult& result, const std::string& anchor) {
    auto shown = exchanges_to_show(result);
    if (result.steps.empty() && shown.empty()) return {};
    std::string out = "<details class=steps" + std::string(result.findings.empty() ? "" : " open") + "><summary>" +
                      counted(result.steps.size(), "step") + ", " + counted(result.exchanges.size(), "exchange") +
                      "</summary>\n<ol>\n";
    for (const auto& step : result.steps) {
        out += "<li>" + step_line(step);
        const auto of_this_step = std::ranges::stable_partition(shown, [&](const auto* exchange) {
            return std::ranges::find(step.exchanges, exchange->index) == step.exchanges.end();
        });
        for (const auto* exchange : of_this_step)
            out += exchange_details(*exchange, is_judged(result, *exchange), anchor);
        shown.erase(of_this_step.begin(), of_this_step.end());
        out += "</li>\n";
    }
    for (const auto* exchange : shown)
        out += "<li>" + exchange_details(*exchange, is_judged(result, *exchange), anchor) + "</li>\n";
    out += "</ol>\n";
    if (result.exchanges.size() > shown_exchanges) {
        out += "<p class=meta>The first " + std::to_string(shown_exchanges) + " of " +
               counted(result.exchanges.size(), "exchange") + " are shown, and the ones that a finding judges.</p>\n";
    }
    return out + "</details>\n";
}

}  // namespace authrig::reports::html
