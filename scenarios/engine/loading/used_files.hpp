#pragma once

#include <filesystem>
#include <vector>

#include "authrig/node.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// `UsedFiles` puts the steps of other files in the place of `- use: login.yaml`. Such a file has `steps` and, when it
/// takes values by `with`, their names under `parameters`. Paths are relative to the file that says `use`. Values keep
/// the places where they were written.
class UsedFiles {
public:
    UsedFiles(const std::filesystem::path& scenario, const Language& language, Complaints& complaints);

    /// The list of steps without any `use` in it, inside `together` and `repeat` neither.
    [[nodiscard]] Node splice(const Node& steps);

private:
    [[nodiscard]] Node splice_inner(const Node& item);
    void use(const Node& item, Node::List& steps);
    [[nodiscard]] Node steps_of(const std::filesystem::path& file, const Node& item);
    [[nodiscard]] bool is_open(const std::filesystem::path& file) const;

    const Language& language_;
    Complaints& complaints_;
    std::vector<std::filesystem::path> open_;  ///< from the scenario to the file being read
    std::size_t uses_ = 0;
};

}  // namespace authrig::engine
