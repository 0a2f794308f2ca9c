#include "encoding/form.hpp"

#include <algorithm>

#include "encoding/percent.hpp"

namespace authrig::agents {

std::string write_form(const Params& params) {
    std::string out;
    for (const auto& [name, value] : params) {
        if (!out.empty()) out += '&';
        out += form_encode(name) + '=' + form_encode(value);
    }
    return out;
}

Params read_form(std::string_view text) {
    Params out;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto piece = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (piece.empty()) continue;
        const auto equals = std::min(piece.find('='), piece.size());
        const auto value = equals < piece.size() ? piece.substr(equals + 1) : std::string_view{};
        out.emplace_back(form_decode(piece.substr(0, equals)), form_decode(value));
    }
    return out;
}

std::string first_value(const Params& params, std::string_view name) {
    const auto found = std::ranges::find(params, name, &Params::value_type::first);
    return found == params.end() ? std::string{} : found->second;
}

bool contains_name(const Params& params, std::string_view name) {
    return std::ranges::find(params, name, &Params::value_type::first) != params.end();
}

}  // namespace authrig::agents
