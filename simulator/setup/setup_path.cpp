#include "setup/setup_path.hpp"

#include <vector>

#include "codec/form.hpp"

namespace authrig::sim {
namespace {

std::vector<std::string> path_segments(std::string_view path) {
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        segments.push_back(codec::percent_decode(path.substr(0, end), false).value_or(""));
        path.remove_prefix(end);
    }
    return segments;
}

}  // namespace

SetupPath parse_setup_path(std::string_view rest) {
    using enum SetupPath::Part;
    auto segments = path_segments(rest);
    SetupPath path;
    if (segments.size() > 1 && segments.back() == "delete") path.removal = true, segments.pop_back();
    if (segments.empty() || segments.front().empty()) return path.part = list, path;
    if (segments.size() == 1 && segments[0] == "new") return path.part = create_form, path;
    path.client_id = segments[0];
    if (segments.size() == 1) path.part = application_itself;
    else if (segments.size() > 3) path.part = unknown;
    else if (segments[1] == "secrets") path.part = secrets;
    else if (segments[1] == "keys") path.part = segments.size() == 3 && segments[2] == "generate" ? generate_key : keys;
    if (segments.size() == 3) path.id = segments[2];
    return path;
}

}  // namespace authrig::sim
