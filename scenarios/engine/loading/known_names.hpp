#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/node.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// `KnownNames` is what a step may refer to at its place.
struct KnownNames {
    std::set<std::string, std::less<>> actors;
    std::set<std::string, std::less<>> captures;
    std::set<std::string, std::less<>> steps;  ///< ids of the steps before

    void merge(const KnownNames& other);
    /// Reports every variable in a value that is not known. Adds the captures it reads.
    void check(const Node& value, const Language& language, Complaints& complaints,
               std::set<std::string, std::less<>>& read) const;

private:
    void check_path(std::string_view path, const Mark& at, const Language& language, Complaints& complaints,
                    std::set<std::string, std::less<>>& read) const;
    [[nodiscard]] std::vector<std::string> all(const Language& language) const;
};

/// True when the language itself gives this path a meaning: `issuer`, `endpoints.token`.
[[nodiscard]] bool is_builtin(std::string_view path, const Language& language);

}  // namespace authrig::engine
