#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "engine/loading/complaints.hpp"

namespace authrig::engine {

inline constexpr std::string_view scenario_suffix = ".authrig.yaml";

/// A file of the corpus that is to be read.
struct CorpusFile {
    std::filesystem::path path;
    std::string name;     ///< below the root, without the suffix
    bool whole = false;   ///< all of its cases
    std::set<int> lines;  ///< else those at these lines
};

/// Finds the files that paths (`PATH`, `DIR`, `FILE:LINE`) mean, each once, in the order of the paths.
[[nodiscard]] std::vector<CorpusFile> find_corpus_files(const std::vector<std::string>& paths,
                                                        const std::filesystem::path& root, Complaints& complaints);

}  // namespace authrig::engine
