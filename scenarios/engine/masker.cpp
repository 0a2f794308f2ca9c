#include "engine/masker.hpp"

#include <algorithm>
#include <cstring>

#include "engine/url.hpp"

namespace authrig::engine {
namespace {

std::uint32_t first_bytes(std::string_view text) {
    std::uint32_t out = 0;
    std::memcpy(&out, text.data(), sizeof out);
    return out;
}

}  // namespace

void Masker::replace(const std::string& secret, const std::string& label) {
    auto& bucket = replacements_[first_bytes(secret)];
    const auto shorter =
        std::find_if(bucket.begin(), bucket.end(), [&](const auto& pair) { return pair.first.size() < secret.size(); });
    bucket.emplace(shorter, secret, label);
}

void Masker::learn(const std::string& kind, const std::string& value) {
    // Shorter values would be found inside ordinary words.
    if (value.size() < 8 || labels_.contains(value)) return;
    const std::string label = "<" + kind + " " + std::to_string(++counts_[kind]) + ">";
    labels_.emplace(value, label);
    replace(value, label);
    for (const std::string& encoded : {form_encode(value), percent_encode(value)})
        if (encoded != value) replace(encoded, label);
    if (value.find('\n') != std::string::npos) {  // a PEM inside JSON
        std::string escaped;
        for (const char c : value) escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
        replace(escaped, label);
    }
}

std::string Masker::mask(std::string_view text) const {
    std::string out;
    out.reserve(text.size());
    while (text.size() >= 4) {
        const auto bucket = replacements_.find(first_bytes(text));
        const std::pair<std::string, std::string>* hit = nullptr;
        if (bucket != replacements_.end())
            for (const auto& pair : bucket->second)
                if (!hit && text.starts_with(pair.first)) hit = &pair;
        out += hit ? std::string_view(hit->second) : text.substr(0, 1);
        text.remove_prefix(hit ? hit->first.size() : 1);
    }
    return out.append(text);
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
