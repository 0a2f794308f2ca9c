#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/profile.hpp"

namespace authrig::cli {

/// The folder with `suites` and `profiles`: AUTHRIG_SHARE, beside the installed program, or a source checkout above the
/// program or the current folder. Throws `UsageError` when there is none.
[[nodiscard]] std::filesystem::path share_folder();

/// The profile of each dialect: `name` for all, or the dialect's own when it is empty. Throws `UsageError`.
[[nodiscard]] std::map<std::string, engine::Profile, std::less<>> load_profiles(
    const std::string& name, const std::vector<std::string>& dialects);

}  // namespace authrig::cli
