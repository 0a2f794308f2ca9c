#include "cli/share.hpp"

#include <cstdlib>

#include "cli/command.hpp"

namespace authrig::cli {
namespace {

namespace fs = std::filesystem;

bool holds_corpus(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "suites", ignored) && fs::is_directory(folder / "profiles", ignored);
}

fs::path checkout_above(fs::path folder) {
    for (;; folder = folder.parent_path()) {
        if (holds_corpus(folder / "scenarios")) return folder / "scenarios";
        if (!folder.has_relative_path()) return {};
    }
}

}  // namespace

fs::path share_folder() {
    if (const char* named = std::getenv("AUTHRIG_SHARE"); named && *named) {
        if (holds_corpus(named)) return named;
        throw UsageError(std::string("AUTHRIG_SHARE: `") + named + "` has no suites and profiles");
    }
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    if (holds_corpus(program / "../share/authrig")) return fs::weakly_canonical(program / "../share/authrig");
    for (const fs::path& from : {program, fs::current_path()})
        if (const fs::path found = checkout_above(from); !found.empty()) return found;
    throw UsageError("no suites found: set AUTHRIG_SHARE to the folder that holds `suites` and `profiles`");
}

std::map<std::string, engine::Profile, std::less<>> load_profiles(const std::string& name,
                                                                  const std::vector<std::string>& dialects) {
    std::map<std::string, engine::Profile, std::less<>> out;
    Diagnostics diagnostics;
    for (const std::string& dialect : dialects) {
        const std::string wanted = !name.empty() ? name : dialect == "rfc" ? "rfc9700" : dialect;
        const fs::path file =
            wanted.find('/') != std::string::npos ? fs::path(wanted) : share_folder() / "profiles" / (wanted + ".yaml");
        if (auto profile = engine::load_profile(file, diagnostics)) out.emplace(dialect, std::move(*profile));
    }
    if (!diagnostics.empty()) throw UsageError(to_string(diagnostics.front()));
    return out;
}

}  // namespace authrig::cli
