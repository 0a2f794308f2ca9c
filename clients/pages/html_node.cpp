#include "pages/html_node.hpp"

#include <string_view>

namespace authrig::agents {

namespace {

bool is_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

const GumboVector* children_of(const GumboNode& node) {
    if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return &node.v.element.children;
    return nullptr;
}

bool is_hidden(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEMPLATE) return true;
    if (node.type != GUMBO_NODE_ELEMENT) return false;
    switch (node.v.element.tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_NOSCRIPT:
            return true;
        default:
            return has_attribute(node, "hidden");
    }
}

bool is_inline(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return true;
    switch (node.v.element.tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_B:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_I:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_U:
            return true;
        default:
            return false;
    }
}

void gather_text(const GumboNode& node, std::string& out, bool visible_only) {
    if (is_text(node)) {
        out += node.v.text.text;
        return;
    }
    const auto* children = children_of(node);
    if (!children || (visible_only && is_hidden(node))) return;
    const bool apart = visible_only && !is_inline(node);
    if (apart) out += ' ';
    for (unsigned int i = 0; i < children->length; ++i) {
        gather_text(*static_cast<const GumboNode*>(children->data[i]), out, visible_only);
    }
    if (apart) out += ' ';
}

std::string collapse_white_space(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

}  // namespace

std::string attribute(const GumboNode& element, const char* name) {
    const auto* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found ? found->value : "";
}

bool has_attribute(const GumboNode& element, const char* name) {
    return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

bool is_element(const GumboNode& node, GumboTag tag) {
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

std::string raw_text(const GumboNode& node) {
    std::string out;
    gather_text(node, out, false);
    return out;
}

std::string visible_text(const GumboNode& node) {
    std::string out;
    gather_text(node, out, true);
    return collapse_white_space(out);
}

void walk(const GumboNode& node, const std::function<void(const GumboNode&)>& visit) {
    visit(node);
    if (node.type == GUMBO_NODE_TEMPLATE) return;  // its content is not part of the document
    const auto* children = children_of(node);
    if (!children) return;
    for (unsigned int i = 0; i < children->length; ++i) {
        walk(*static_cast<const GumboNode*>(children->data[i]), visit);
    }
}

}  // namespace authrig::agents
