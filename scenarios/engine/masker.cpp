#include "engine/masker.hpp"

#include <algorithm>

#include "engine/url.hpp"

namespace authrig::engine {

void Masker::learn(const std::string& kind, const std::string& value) {
    // Shorter values would be found inside ordinary words.
    if (value.size() < 8 || labels_.contains(value)) return;
    const std::string label = "<" + kind + " " + std::to_string(++counts_[kind]) + ">";
    labels_.emplace(value, label);
    replacements_.emplace_back(value, label);
    for (const std::string& encoded : {form_encode(value), percent_encode(value)})
        if (encoded != value) replacements_.emplace_back(encoded, label);
    if (value.find('\n') != std::string::npos) {  // a PEM inside JSON
        std::string escaped;
        for (const char c : value) escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
        replacements_.emplace_back(escaped, label);
    }
    std::stable_sort(replacements_.begin(), replacements_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::string Masker::mask(std::string_view text) const {
    std::string out;
    while (!text.empty()) {
        const auto hit = std::find_if(replacements_.begin(), replacements_.end(),
                                      [&](const auto& pair) { return text.starts_with(pair.first); });
        if (hit != replacements_.end()) {
            out += hit->second;
            text.remove_prefix(hit->first.size());
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

std::string Masker::mask_authorization(std::string_view value) const {
    if (value.size() > 6 && iequals(value.substr(0, 6), "Basic ")) {
        const std::string plain = base64_decode(value.substr(6));
        const std::string masked = mask(plain);
        if (masked != plain) return "Basic base64(" + masked + ")";
    }
    return mask(value);
}

void Masker::mask(Headers& headers) const {
    Headers out;
    for (const Header& field : headers)
        out.add(field.name, iequals(field.name, "Authorization") ? mask_authorization(field.value) : mask(field.value));
    headers = std::move(out);
}

void Masker::mask(ExchangeRecord& exchange) const {
    exchange.request.target = mask(exchange.request.target);
    exchange.request.body = mask(exchange.request.body);
    exchange.label = mask(exchange.label);
    mask(exchange.request.headers);
    if (!exchange.response) return;
    exchange.response->body = mask(exchange.response->body);
    mask(exchange.response->headers);
}

void Masker::mask(CaseResult& result) const {
    for (ExchangeRecord& exchange : result.exchanges) mask(exchange);
    for (StepRecord& step : result.steps) step.summary = mask(step.summary);
    for (Finding& finding : result.findings) {
        finding.expected = mask(finding.expected);
        finding.actual = mask(finding.actual);
    }
    result.reason = mask(result.reason);
}

}  // namespace authrig::engine
