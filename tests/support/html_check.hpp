#pragma once

#include <regex>
#include <set>
#include <string>
#include <vector>

/// Checks of a page that we wrote: elements close in order, ids are unique, links within the page arrive, nothing comes
/// from elsewhere.
namespace authrig::html_check {

inline bool is_void(const std::string& name) {
    static const std::set<std::string> names{"meta", "br", "input"};
    return names.contains(name);
}

/// The page without its style sheet and script: markup only.
inline std::string markup_of(const std::string& page) {
    std::string out = page;
    for (const std::string name : {"style", "script"}) {
        const auto start = out.find("<" + name + ">\n");
        const auto end = out.find("</" + name + ">", start == std::string::npos ? 0 : start);
        if (start == std::string::npos || end == std::string::npos) return "<p>no " + name;
        out.erase(start, end + name.size() + 3 - start);
    }
    return out;
}

inline std::vector<std::string> errors(const std::string& page) {
    std::vector<std::string> wrong;
    if (!page.starts_with("<!DOCTYPE html>\n")) wrong.push_back("no doctype");
    const auto markup = markup_of(page).substr(15);
    std::vector<std::string> open;
    std::set<std::string> ids, targets;
    for (std::size_t at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
        std::size_t end = at + 1;
        for (char quote = 0; end < markup.size() && (quote != 0 || markup[end] != '>'); ++end) {
            if (markup[end] == '"') quote = quote == 0 ? '"' : '\0';
        }
        const auto tag = markup.substr(at + 1, end - at - 1);
        std::smatch match;
        static const std::regex closing(R"(/([a-z0-9]+))"),
            opening(R"(([a-z0-9]+)((\s+[A-Za-z-]+(=("[^"]*"|[^\s"'<>]+))?)*)\s*(/?))");
        if (std::regex_match(tag, match, closing)) {
            if (open.empty() || open.back() != match[1]) {
                wrong.push_back("</" + match[1].str() + "> closes " + (open.empty() ? "nothing" : open.back()));
                return wrong;
            }
            open.pop_back();
            continue;
        }
        if (!std::regex_match(tag, match, opening)) {
            wrong.push_back("not a tag: <" + tag.substr(0, 80) + ">");
            return wrong;
        }
        const std::string name = match[1], attributes = match[2];
        if (!is_void(name) && match[6].str().empty()) open.push_back(name);
        static const std::set<std::string> unwanted{"script", "style", "link",  "img", "iframe",
                                                    "object", "embed", "image", "use"};
        if (unwanted.contains(name)) wrong.push_back("element " + name);
        static const std::regex attribute(R"re(([A-Za-z-]+)=(?:"([^"]*)"|([^\s"'<>]+)))re");
        for (std::sregex_iterator i(attributes.begin(), attributes.end(), attribute), none; i != none; ++i) {
            const auto key = (*i)[1].str();
            const auto value = (*i)[2].str() + (*i)[3].str();
            if (key == "id" && !ids.insert(value).second) wrong.push_back("id twice: " + value);
            if (key == "src" || key.starts_with("on")) wrong.push_back("attribute " + key);
            if (key != "href") continue;
            if (!value.starts_with('#')) wrong.push_back("leads outside: " + value);
            targets.insert(value.substr(1));
        }
    }
    if (!open.empty()) wrong.push_back("not closed: " + open.back());
    for (const auto& target : targets) {
        if (!ids.contains(target)) wrong.push_back("link to nowhere: #" + target);
    }
    return wrong;
}

}  // namespace authrig::html_check
