#include "engine/loading/corpus_files.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <tuple>

#include "authrig/nearest.hpp"

namespace authrig::engine {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::vector<fs::path> scenarios_below(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, ignored), end;
         at != end; at.increment(ignored)) {
        if (at->is_regular_file(ignored) && at->path().string().ends_with(scenario_suffix)) found.push_back(at->path());
    }
    std::ranges::sort(found);
    return found;
}

/// `refresh/rotation-on` of `suites/refresh/rotation-on.authrig.yaml`; outside the root the file's own name.
std::string name_below(const fs::path& root, const fs::path& file) {
    std::error_code failed;
    fs::path below = fs::relative(file, root, failed);
    if (failed || below.empty() || *below.begin() == "..") below = file.filename();
    std::string name = below.generic_string();
    if (name.ends_with(scenario_suffix)) {
        name.resize(name.size() - scenario_suffix.size());
    } else {
        name = (below.parent_path() / below.stem()).generic_string();
    }
    return name;
}

std::optional<fs::path> resolve(const std::string& path, const fs::path& root) {
    const std::string suffix(scenario_suffix);
    for (const fs::path& candidate : {fs::path(path), fs::path(path + suffix), root / path, root / (path + suffix)}) {
        if (is_there(candidate)) return candidate;
    }
    return std::nullopt;
}

/// Splits `FILE:12`; the line is 0 when there is none.
std::pair<std::string, int> split_line(const std::string& path) {
    const auto colon = path.rfind(':');
    int line = 0;
    if (colon == std::string::npos) return {path, 0};
    const char* end = path.data() + path.size();
    const auto [stopped, error] = std::from_chars(path.data() + colon + 1, end, line);
    if (error != std::errc() || stopped != end || line < 1) return {path, 0};
    return {path.substr(0, colon), line};
}

class CorpusSearch {
public:
    CorpusSearch(const fs::path& root, Complaints& complaints) : root_(root), complaints_(complaints) {}

    void find(const std::string& written) {
        auto [path, line] = std::pair(written, 0);
        auto found = resolve(path, root_);
        if (!found) {
            std::tie(path, line) = split_line(written);
            found = resolve(path, root_);
        }
        std::error_code ignored;
        if (!found) return complain(path);
        if (!fs::is_directory(*found, ignored)) return add(*found, line);
        for (const fs::path& file : scenarios_below(*found)) add(file, 0);
    }

    std::vector<CorpusFile> files;

private:
    void add(const fs::path& path, int line) {
        std::error_code ignored;
        const std::string key = fs::weakly_canonical(path, ignored).string();
        const auto [at, is_new] = known_.emplace(key, files.size());
        if (is_new) files.push_back({path, name_below(root_, path), false, {}});
        CorpusFile& file = files[at->second];
        if (line == 0) file.whole = true;
        if (line > 0) file.lines.insert(line);
    }

    void complain(const std::string& path) {
        std::vector<std::string> names;
        for (const fs::path& file : scenarios_below(root_)) names.push_back(name_below(root_, file));
        std::string name = path;
        if (name.ends_with(scenario_suffix)) name.resize(name.size() - scenario_suffix.size());
        const std::vector<std::string_view> views(names.begin(), names.end());
        complaints_.add(Diagnostic{path, 0, 0, "no such file, folder or scenario", nearest(name, views)});
    }

    const fs::path& root_;
    Complaints& complaints_;
    std::map<std::string, std::size_t> known_;
};

}  // namespace

std::vector<CorpusFile> find_corpus_files(const std::vector<std::string>& paths, const fs::path& root,
                                          Complaints& complaints) {
    CorpusSearch search(root, complaints);
    if (paths.empty()) search.find(root.string());
    for (const std::string& path : paths) search.find(path);
    return std::move(search.files);
}

}  // namespace authrig::engine
