#include "faults/edit_request.hpp"

#include <algorithm>

#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"

namespace authrig::sim {
namespace {

bool body_has_type(const HttpRequest& request, std::string_view type) {
    const auto header = request.headers.get("content-type").value_or("");
    return iequals(header.substr(0, header.find(';')), type);
}
bool body_is_form(const HttpRequest& request) { return body_has_type(request, "application/x-www-form-urlencoded"); }
bool body_is_json(const HttpRequest& request) { return body_has_type(request, "application/json"); }

const std::string* value_in(const codec::Params& params, std::string_view name) {
    const auto found = std::ranges::find(params, name, &codec::Params::value_type::first);
    return found == params.end() ? nullptr : &found->second;
}

void set_query(HttpRequest& request, const codec::Params& params) {
    std::string target(request.path());
    if (!params.empty()) target += "?" + codec::encode_form(params);
    request.target = std::move(target);
}

/// Puts a value for the name, or takes every occurrence away where there is no value.
void change(codec::Params& params, std::string_view name, const std::string_view* value) {
    const auto found = std::ranges::find(params, name, &codec::Params::value_type::first);
    if (!value)
        std::erase_if(params, [&](const auto& param) { return param.first == name; });
    else if (found != params.end())
        found->second = *value;
    else
        params.emplace_back(name, *value);
}

}  // namespace

std::string param_of(const HttpRequest& request, std::string_view name) {
    if (const auto query = codec::parse_form(request.query()))
        if (const auto* value = value_in(*query, name)) return *value;
    if (body_is_json(request)) return json_string(request.body, name);
    if (!body_is_form(request)) return {};
    const auto form = codec::parse_form(request.body);
    const auto* value = form ? value_in(*form, name) : nullptr;
    return value ? *value : std::string();
}

bool has_param(const HttpRequest& request, std::string_view name) { return !param_of(request, name).empty(); }

void set_param(HttpRequest& request, std::string_view name, std::string_view value) {
    auto query = codec::parse_form(request.query());
    if (!query) return;
    if (request.method != "POST" || value_in(*query, name)) {
        change(*query, name, &value);
        return set_query(request, *query);
    }
    if (body_is_json(request)) return json_set(request.body, name, codec::json_quote(value));
    auto form = codec::parse_form(request.body);
    if (!body_is_form(request) || !form) return;
    change(*form, name, &value);
    request.body = codec::encode_form(*form);
}

void drop_param(HttpRequest& request, std::string_view name) {
    if (auto query = codec::parse_form(request.query()); query && value_in(*query, name)) {
        change(*query, name, nullptr);
        set_query(request, *query);
    }
    if (body_is_json(request)) return json_remove(request.body, name);
    auto form = codec::parse_form(request.body);
    if (!body_is_form(request) || !form || !value_in(*form, name)) return;
    change(*form, name, nullptr);
    request.body = codec::encode_form(*form);
}

bool asks_for(const HttpRequest& request, std::string_view grant_type) {
    return param_of(request, "grant_type") == grant_type;
}

void spoil(HttpRequest& request) { request.headers.set("Content-Type", "text/plain"); }

}  // namespace authrig::sim
