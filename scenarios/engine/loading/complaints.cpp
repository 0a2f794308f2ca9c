#include "engine/loading/complaints.hpp"

#include <algorithm>
#include <tuple>

#include "authrig/nearest.hpp"

namespace authrig::engine {

void Complaints::add(Diagnostic diagnostic) {
    if (said_.insert(to_string(diagnostic)).second) diagnostics_.push_back(std::move(diagnostic));
}

void Complaints::add(const Mark& at, std::string message, std::string suggestion) {
    add(Diagnostic{at.file ? *at.file : std::string(), at.line, at.column, std::move(message), std::move(suggestion)});
}

void Complaints::unknown(const Mark& at, std::string_view noun, std::string_view word,
                         std::span<const std::string_view> candidates) {
    constexpr std::size_t few = 12;
    std::string message = "unknown " + std::string(noun) + " `" + std::string(word) + "`";
    std::string suggestion = nearest(word, candidates);
    if (suggestion.empty() && !candidates.empty() && candidates.size() <= few) {
        message += "; there are:";
        for (const std::string_view candidate : candidates) message += ' ' + std::string(candidate);
    }
    add(at, std::move(message), std::move(suggestion));
}

Diagnostics Complaints::take(const std::string& first) {
    std::vector<std::string> files{first};
    for (const Diagnostic& diagnostic : diagnostics_) {
        if (std::ranges::find(files, diagnostic.file) == files.end()) files.push_back(diagnostic.file);
    }
    std::ranges::stable_sort(diagnostics_, {}, [&files](const Diagnostic& diagnostic) {
        return std::tuple(std::ranges::find(files, diagnostic.file) - files.begin(), diagnostic.line,
                          diagnostic.column);
    });
    return std::move(diagnostics_);
}

}  // namespace authrig::engine
