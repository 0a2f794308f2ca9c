#pragma once

#include <set>
#include <string>
#include <vector>

#include "pattern.hpp"

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

/// `errors` reads the markup tag by tag.
class Reader {
public:
    std::vector<std::string> errors(const std::string& page) {
        if (!page.starts_with("<!DOCTYPE html>\n")) wrong_.push_back("no doctype");
        const auto markup = markup_of(page).substr(15);
        for (auto at = markup.find('<'); at != std::string::npos && wrong_.empty(); at = markup.find('<', at + 1)) {
            std::size_t end = at + 1;
            for (bool quoted = false; end < markup.size() && (quoted || markup[end] != '>'); ++end) {
                if (markup[end] == '"') quoted = !quoted;
            }
            tag(markup.substr(at + 1, end - at - 1));
        }
        if (!open_.empty()) wrong_.push_back("not closed: " + open_.back());
        for (const auto& target : targets_) {
            if (!ids_.contains(target)) wrong_.push_back("link to nowhere: #" + target);
        }
        return wrong_;
    }

private:
    void tag(std::string text) {
        if (text.starts_with('/')) {
            if (open_.empty() || open_.back() != text.substr(1)) {
                wrong_.push_back("<" + text + "> closes " + (open_.empty() ? "nothing" : open_.back()));
                return;
            }
            return open_.pop_back();
        }
        if (!pattern::is(
                text, R"([a-z][a-z0-9]*([[:space:]]+[A-Za-z-]+(=("[^"<]*"|[^]["'<>=`[:space:]]+))?)*[[:space:]]*/?)")) {
            wrong_.push_back("not a tag: <" + text.substr(0, 80) + ">");
            return;
        }
        const bool closed = text.ends_with("\"/");
        if (closed) text.pop_back();
        const auto name = text.substr(0, text.find_first_of(" \n"));
        if (!is_void(name) && !closed) open_.push_back(name);
        static const std::set<std::string> unwanted{"script", "style", "link",  "img", "iframe",
                                                    "object", "embed", "image", "use"};
        if (unwanted.contains(name)) wrong_.push_back("element " + name);
        attributes(text.substr(name.size()));
    }

    void attributes(const std::string& text) {
        for (std::size_t at = text.find_first_not_of(" \n"); at != std::string::npos;
             at = text.find_first_not_of(" \n", at)) {
            auto end = text.find_first_of("= \n", at);
            const auto key = text.substr(at, end - at);
            std::string value;
            if (end != std::string::npos && text[end] == '=') {
                const bool quoted = text[end + 1] == '"';
                const auto begin = end + (quoted ? 2 : 1);
                end = quoted ? text.find('"', begin) : text.find_first_of(" \n", begin);
                value = text.substr(begin, end - begin);
                if (quoted) ++end;
            }
            attribute(key, value);
            if (end == std::string::npos) return;
            at = end;
        }
    }

    void attribute(const std::string& key, const std::string& value) {
        if (key == "id" && !ids_.insert(value).second) wrong_.push_back("id twice: " + value);
        if (key == "src" || key.starts_with("on")) wrong_.push_back("attribute " + key);
        if (key != "href") return;
        if (!value.starts_with('#')) wrong_.push_back("leads outside: " + value);
        targets_.insert(value.substr(1));
    }

    std::vector<std::string> wrong_;
    std::vector<std::string> open_;
    std::set<std::string> ids_, targets_;
};

inline std::vector<std::string> errors(const std::string& page) { return Reader().errors(page); }

}  // namespace authrig::html_check
