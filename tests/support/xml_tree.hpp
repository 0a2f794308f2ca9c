#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// A strict reader of the XML that we write (elements, attributes, text, the five entities): it throws at anything that
/// is not well-formed XML 1.0.
namespace authrig::xml {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;
    std::vector<Element> children;

    [[nodiscard]] std::vector<const Element*> all(std::string_view wanted) const {
        std::vector<const Element*> found;
        for (const auto& child : children) {
            if (child.name == wanted) found.push_back(&child);
        }
        return found;
    }
    [[nodiscard]] std::string attribute(const std::string& wanted) const {
        const auto found = attributes.find(wanted);
        return found == attributes.end() ? "" : found->second;
    }
};

class Parser {
public:
    explicit Parser(std::string_view document) : rest_(document) {
        for (const char c : document) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x20 && c != '\n' && c != '\t' && c != '\r')
                throw std::runtime_error("character not allowed in XML 1.0");
        }
    }
    Element document() {
        skip(R"(<?xml version="1.0" encoding="UTF-8"?>)");
        space();
        auto root = element();
        space();
        if (!rest_.empty()) throw std::runtime_error("text after the root element");
        return root;
    }

private:
    void skip(std::string_view expected) {
        if (!rest_.starts_with(expected)) {
            throw std::runtime_error("expected " + std::string(expected) + " at " + std::string(rest_.substr(0, 40)));
        }
        rest_.remove_prefix(expected.size());
    }
    void space() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n')) rest_.remove_prefix(1);
    }
    std::string until(std::string_view ends) {
        const auto end = rest_.find_first_of(ends);
        if (end == std::string_view::npos) throw std::runtime_error("unexpected end");
        std::string taken(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return taken;
    }
    static std::string decoded(std::string_view raw) {
        static const std::vector<std::pair<std::string_view, char>> entities{
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
        if (raw.find("]]>") != std::string_view::npos) throw std::runtime_error("]]> in text");
        std::string out;
        while (!raw.empty()) {
            if (raw.front() != '&') {
                out += raw.front();
                raw.remove_prefix(1);
                continue;
            }
            const auto size = raw.size();
            for (const auto& [entity, c] : entities) {
                if (!raw.starts_with(entity)) continue;
                out += c;
                raw.remove_prefix(entity.size());
                break;
            }
            if (raw.size() == size) throw std::runtime_error("bare &");
        }
        return out;
    }
    Element element() {
        Element parsed;
        skip("<");
        parsed.name = until(" />");
        for (space(); rest_.front() != '>' && rest_.front() != '/'; space()) {
            auto name = until("=");
            skip("=\"");
            auto value = until("\"<");
            skip("\"");
            if (!parsed.attributes.emplace(name, decoded(value)).second)
                throw std::runtime_error("attribute twice: " + name);
        }
        if (rest_.front() == '/') {
            skip("/>");
            return parsed;
        }
        skip(">");
        while (true) {
            parsed.text += decoded(until("<"));
            if (rest_.starts_with("</")) break;
            parsed.children.push_back(element());
        }
        skip("</" + parsed.name + ">");
        return parsed;
    }

    std::string_view rest_;
};

inline Element parse(std::string_view document) { return Parser(document).document(); }

}  // namespace authrig::xml
