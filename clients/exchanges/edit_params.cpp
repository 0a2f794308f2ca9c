#include "exchanges/edit_params.hpp"

#include <algorithm>

namespace authrig::agents {

namespace {

/// One value under that name, where the first stood.
void set_param(Params& params, const std::string& name, const std::string& value) {
    const auto found = std::ranges::find(params, name, &Params::value_type::first);
    if (found == params.end()) {
        params.emplace_back(name, value);
        return;
    }
    found->second = value;
    const auto same_name = [&](const auto& param) { return param.first == name; };
    params.erase(std::remove_if(found + 1, params.end(), same_name), params.end());
}

}  // namespace

Params edit_params(Params params, const Edits& edits) {
    for (const auto& name : edits.omit) {
        std::erase_if(params, [&](const auto& param) { return param.first == name; });
    }
    for (const auto& [name, value] : edits.set) set_param(params, name, value);
    params.insert(params.end(), edits.add.begin(), edits.add.end());
    return params;
}

Headers edit_headers(Headers headers, const Edits& edits) {
    for (const auto& name : edits.omit_headers) headers.remove(name);
    for (const auto& field : edits.headers) headers.remove(field.name);
    for (const auto& field : edits.headers) headers.add(field.name, field.value);
    return headers;
}

}  // namespace authrig::agents
