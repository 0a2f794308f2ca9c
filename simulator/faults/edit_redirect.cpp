#include "faults/edit_redirect.hpp"

#include <algorithm>

namespace authrig::sim {
namespace {

std::string location_of(const HttpResponse& response) {
    return std::string(response.headers.get("location").value_or(""));
}

}  // namespace

std::string redirect_base(const HttpResponse& response) {
    auto location = location_of(response);
    return location.substr(0, location.find('?'));
}

codec::Params redirect_params(const HttpResponse& response) {
    const auto location = location_of(response);
    const auto mark = location.find('?');
    if (mark == std::string::npos) return {};
    const auto query = std::string_view(location).substr(mark + 1);
    return codec::parse_form(query.substr(0, query.find('#'))).value_or(codec::Params{});
}

codec::Params fragment_params(const HttpResponse& response) {
    const auto location = location_of(response);
    const auto mark = location.find('#');
    if (mark == std::string::npos) return {};
    return codec::parse_form(std::string_view(location).substr(mark + 1)).value_or(codec::Params{});
}

void set_fragment(HttpResponse& response, const codec::Params& params) {
    const auto location = location_of(response);
    response.headers.set("Location", location.substr(0, location.find('#')) + "#" + codec::encode_form(params));
}

void set_redirect(HttpResponse& response, const std::string& base, const codec::Params& params) {
    response.headers.set("Location", params.empty() ? base : base + "?" + codec::encode_form(params));
}

bool leads_to_client(const HttpResponse& response) {
    if (response.status < 300 || response.status > 399) return false;
    const auto params = redirect_params(response);
    return std::ranges::any_of(params,
                               [](const auto& param) { return param.first == "code" || param.first == "error"; });
}

bool redirect_has(const HttpResponse& response, std::string_view name) {
    const auto params = redirect_params(response);
    return std::ranges::any_of(params, [&](const auto& param) { return param.first == name; });
}

std::string redirect_param(const HttpResponse& response, std::string_view name) {
    for (const auto& [key, value] : redirect_params(response))
        if (key == name) return value;
    return {};
}

void add_redirect_param(HttpResponse& response, std::string_view name, std::string_view value) {
    if (!leads_to_client(response)) return;
    auto params = redirect_params(response);
    params.emplace_back(name, value);
    set_redirect(response, redirect_base(response), params);
}

void set_redirect_param(HttpResponse& response, std::string_view name, std::string_view value) {
    auto params = redirect_params(response);
    if (!leads_to_client(response)) return;
    for (auto& [key, old] : params)
        if (key == name) old = value;
    set_redirect(response, redirect_base(response), params);
}

void drop_redirect_param(HttpResponse& response, std::string_view name) {
    if (!leads_to_client(response)) return;
    auto params = redirect_params(response);
    std::erase_if(params, [&](const auto& param) { return param.first == name; });
    set_redirect(response, redirect_base(response), params);
}

}  // namespace authrig::sim
