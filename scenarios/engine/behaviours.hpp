#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace authrig::engine {

/// `Behaviour` is a choice that the specifications leave to a server and that no metadata tells. The built-in server
/// behaves so; a case that counts on it says so (`given: server: behaves`), and a target file promises it.
struct Behaviour {
    std::string_view name;
    std::string_view sentence;  ///< ends "a server that …"
};
[[nodiscard]] std::span<const Behaviour> behaviours();
[[nodiscard]] std::vector<std::string_view> behaviour_names();
/// Empty when there is no such behaviour.
[[nodiscard]] std::string_view behaviour_sentence(std::string_view name);

/// Lists of the metadata that cases may ask for (`given: server: offers`) and target files may say instead
/// (`offers`): RFC 8414 section 2 without `_supported`.
[[nodiscard]] std::span<const std::string_view> offer_names();

}  // namespace authrig::engine
