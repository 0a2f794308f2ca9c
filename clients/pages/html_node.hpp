#pragma once

#include <gumbo.h>

#include <functional>
#include <string>

// gumbo's tree in our words. For the .cpp files of this folder only.

namespace authrig::agents {

/// The attribute's value, or an empty text.
[[nodiscard]] std::string attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool is_element(const GumboNode& node, GumboTag tag);
/// All text below a node as written; scripts and styles too when `node` is one.
[[nodiscard]] std::string raw_text(const GumboNode& node);
/// Visible text below a node, white space collapsed.
[[nodiscard]] std::string visible_text(const GumboNode& node);
/// Calls for the node and everything below it, in document order.
void walk(const GumboNode& node, const std::function<void(const GumboNode&)>& visit);

}  // namespace authrig::agents
