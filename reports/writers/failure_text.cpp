#include "writers/failure_text.hpp"

#include "writers/curl.hpp"
#include "writers/http_text.hpp"
#include "writers/lines.hpp"
#include "writers/paint.hpp"
#include "writers/printable.hpp"
#include "writers/requirement_text.hpp"
#include "writers/source_excerpt.hpp"

namespace authrig::reports {

namespace {

/// `FailureWriter` holds the text that grows and how it looks.
class FailureWriter {
public:
    explicit FailureWriter(const TextStyle& style) : paint_{.color = style.color}, width_(style.width) {}

    void title(const CaseResult& result);
    void findings(const CaseResult& result);
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void line(std::string_view indent, std::string_view content = {}) {
        if (!content.empty()) text_ += std::string(indent) + std::string(content);
        text_ += '\n';
    }
    void prose(std::string_view indent, std::string_view content);
    void requirement(const Finding& finding);
    void place(const CaseResult& result, const Finding& finding);
    void labelled(std::string_view label, std::string_view content, Ink ink);
    void exchange(const ExchangeRecord& exchange);
    void sent(std::string_view mark, std::string_view head, std::string_view body);

    Paint paint_;
    std::size_t width_;
    std::string text_;
};

void FailureWriter::prose(std::string_view indent, std::string_view content) {
    const auto room = width_ > indent.size() + 20 ? width_ - indent.size() : 20;
    for (const auto& wrapped : wrap(printable(content), room)) line(indent, wrapped);
}

void FailureWriter::title(const CaseResult& result) {
    line("", paint_.verdict(result.verdict) + "  " + paint_(Ink::bold, printable_line(result.id)));
    prose("  ", result.title);
}

void FailureWriter::requirement(const Finding& finding) {
    if (finding.requirement.empty()) {
        line("  ",
             paint_(Ink::bold, "positive control") + paint_(Ink::faint, "  step " + printable_line(finding.step)));
        return;
    }
    auto head = paint_(Ink::bold, printable_line(finding.requirement)) + "  " + printable_line(finding.level);
    if (const auto source = citation(finding.requirement); !source.empty()) head += paint_(Ink::faint, "  " + source);
    line("  ", head);
    prose("  ", sentence(finding.requirement));
}

void FailureWriter::place(const CaseResult& result, const Finding& finding) {
    const auto& file = finding.file.empty() ? result.file : finding.file;
    const auto at_line = finding.line > 0 ? finding.line : result.line;
    if (file.empty()) return;
    auto where = printable_line(file) + ":" + std::to_string(at_line);
    if (finding.column > 0) where += ":" + std::to_string(finding.column);
    line("");
    line("  ", paint_(Ink::faint, "--> ") + where);
    for (const auto& source : source_excerpt(file, at_line, finding.column)) {
        auto number = std::to_string(source.number);
        number.insert(0, number.size() < 5 ? 5 - number.size() : 0, ' ');
        line("", paint_(Ink::faint, number + " |") + " " + source.text);
        if (source.caret == 0) continue;
        line("      ", paint_(Ink::faint, "|") + std::string(static_cast<std::size_t>(source.caret), ' ') +
                           paint_(Ink::red, "^"));
    }
}

void FailureWriter::labelled(std::string_view label, std::string_view content, Ink ink) {
    bool first = true;
    for (const auto& wrapped : wrap(printable(content), width_ > 32 ? width_ - 12 : 20)) {
        if (first) {
            line("  ", std::string(label) + "  " + paint_(ink, wrapped));
        } else {
            line("            ", paint_(ink, wrapped));
        }
        first = false;
    }
}

void FailureWriter::sent(std::string_view mark, std::string_view head, std::string_view body) {
    for (const auto& content : split_lines(head)) line("  ", paint_(Ink::faint, mark) + " " + content);
    if (body.empty()) return;
    line("  ", paint_(Ink::faint, mark));
    for (const auto& content : split_lines(body)) line("  ", paint_(Ink::faint, mark) + " " + content);
}

void FailureWriter::exchange(const ExchangeRecord& exchange) {
    line("");
    line("  ", paint_(Ink::faint, "exchange " + std::to_string(exchange.index) + ": " + printable_line(exchange.from) +
                                      " → " + printable_line(exchange.to) + ", " + to_rfc3339(exchange.at)));
    sent(">", head_text(exchange.request), body_text(exchange.request.body));
    if (exchange.response) {
        sent("<", head_text(*exchange.response), body_text(exchange.response->body));
    } else {
        line("  ", paint_(Ink::faint, "<") + " " + status_text(exchange));
    }
    line("");
    line("  ", printable_line(curl_line(exchange)));
}

void FailureWriter::findings(const CaseResult& result) {
    if (!result.reason.empty()) prose("  ", result.reason);
    const Finding* before = nullptr;
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
        const auto& finding = result.findings[i];
        if (before == nullptr || before->requirement != finding.requirement || before->step != finding.step) {
            line("");
            requirement(finding);
        }
        if (before == nullptr || before->file != finding.file || before->line != finding.line) place(result, finding);
        line("");
        labelled("expected", finding.expected, Ink::green);
        labelled("actual  ", finding.actual, Ink::red);
        const auto* judged = judged_exchange(result, finding);
        const bool judged_again = i + 1 < result.findings.size() && result.findings[i + 1].exchange == finding.exchange;
        if (judged != nullptr && !judged_again) exchange(*judged);
        before = &finding;
    }
    if (result.findings.empty() && !result.exchanges.empty()) exchange(result.exchanges.back());
}

}  // namespace

std::string failure_text(const CaseResult& result, const TextStyle& style) {
    FailureWriter writer(style);
    writer.title(result);
    writer.findings(result);
    return writer.take();
}

std::string findings_text(const CaseResult& result, const TextStyle& style) {
    FailureWriter writer(style);
    writer.findings(result);
    return writer.take();
}

}  // namespace authrig::reports
