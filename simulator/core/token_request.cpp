#include "core/token_request.hpp"

#include <algorithm>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "codec/json.hpp"
#include "core/cites.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";
constexpr std::string_view json_type = "application/json";

bool is_media_type(std::string_view header, std::string_view type) {
    header = header.substr(0, header.find(';'));
    while (!header.empty() && header.back() == ' ') header.remove_suffix(1);
    return iequals(header, type);
}

OAuthError malformed(std::string description) {
    return {"invalid_request", 400, std::move(description), {}, &rfc6749::error_invalid_request, Disposition::json};
}

Result<codec::Params> read_json_members(std::string_view body) {
    const auto object = codec::parse_json_object(body);
    if (!object) return tl::unexpected(malformed("the JSON body cannot be read: " + object.error()));
    codec::Params params;
    for (const auto& [name, value] : object->items()) {
        if (value.is_null()) continue;
        if (!value.is_string()) return tl::unexpected(malformed("parameter " + name + " is not a string"));
        params.emplace_back(name, value.get<std::string>());
    }
    return params;
}

Result<codec::Params> read_body(Exchange& exchange) {
    const auto type = exchange.request.headers.get("content-type").value_or("");
    if (is_media_type(type, form_type)) {
        auto params = codec::parse_form(exchange.request.body);
        if (!params) return tl::unexpected(malformed("the form cannot be read: " + params.error()));
        return std::move(*params);
    }
    if (exchange.dialect().json_token_body && is_media_type(type, json_type)) return read_json_members(exchange.request.body);
    auto error = malformed("the body is " + (type.empty() ? "of no stated type" : std::string(type)) + ", not " + std::string(form_type));
    error.hint = "send Content-Type: " + std::string(form_type);
    return tl::unexpected(std::move(error));
}

/// Linear: a megabyte of parameters is no reason to keep everybody waiting.
bool repeats(const codec::Params& params) {
    std::unordered_set<std::string_view> names;
    return !std::ranges::all_of(params, [&](const auto& param) { return names.insert(param.first).second; });
}

}  // namespace

std::string_view TokenRequest::get(std::string_view name) const {
    for (const auto& [key, value] : params)
        if (key == name) return value;
    return {};
}

Result<TokenRequest> read_token_request(Exchange& exchange) {
    auto params = read_body(exchange);
    if (!params) return tl::unexpected(std::move(params.error()));
    TokenRequest request{std::move(*params)};
    auto rules = exchange.rules();
    if (auto no = rules.require({rfc6749::token_no_duplicates, workfront::error_token_json}, !repeats(request.params),
                                invalid_request("a parameter occurs twice")))
        return tl::unexpected(std::move(*no));
    return request;
}

}  // namespace authrig::sim
