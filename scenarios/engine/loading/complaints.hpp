#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `Complaints` collects the mistakes of one scenario. A file is read once for each dialect and row: what is said twice
/// about a place is kept once.
class Complaints {
public:
    void add(const Mark& at, std::string message, std::string suggestion = {});
    /// `unknown step `redem``, with the nearest of the candidates, else all of them when they are few.
    void unknown(const Mark& at, std::string_view noun, std::string_view word,
                 std::span<const std::string_view> candidates);
    void add(Diagnostic diagnostic);

    [[nodiscard]] bool empty() const { return diagnostics_.empty(); }
    /// In the order of the text, file by file, `first` being the first.
    [[nodiscard]] Diagnostics take(const std::string& first = {});

private:
    Diagnostics diagnostics_;
    std::set<std::string> said_;
};

}  // namespace authrig::engine
