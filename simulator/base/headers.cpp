#include <algorithm>

#include "authrig/http.hpp"

namespace authrig {

namespace {

// std::tolower asks the locale; field names are ASCII (RFC 9110 section 5.1).
char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool iequals(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

std::optional<std::string_view> Headers::get(std::string_view name) const {
    for (const auto& field : fields_)
        if (iequals(field.name, name)) return field.value;
    return std::nullopt;
}

std::vector<std::string_view> Headers::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& field : fields_)
        if (iequals(field.name, name)) values.emplace_back(field.value);
    return values;
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(
        std::count_if(fields_.begin(), fields_.end(), [&](const Header& field) { return iequals(field.name, name); }));
}

void Headers::set(std::string_view name, std::string value) {
    // A copy first: `name` may be a view into a field that is about to move.
    std::string kept(name);
    const auto same = [&](const Header& field) { return iequals(field.name, kept); };
    const auto first = std::find_if(fields_.begin(), fields_.end(), same);
    if (first == fields_.end()) {
        fields_.push_back({std::move(kept), std::move(value)});
        return;
    }
    fields_.erase(std::remove_if(first + 1, fields_.end(), same), fields_.end());
    *first = {std::move(kept), std::move(value)};
}

void Headers::add(std::string_view name, std::string value) {
    fields_.push_back({std::string(name), std::move(value)});
}

void Headers::remove(std::string_view name) {
    const std::string kept(name);
    std::erase_if(fields_, [&](const Header& field) { return iequals(field.name, kept); });
}

}  // namespace authrig
