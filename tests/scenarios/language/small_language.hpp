#pragma once

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario_loader.hpp"

namespace language_tests {

/// A language of a few steps and expectations, enough to say everything once.
inline const authrig::engine::Language& small_language() {
    using namespace authrig::engine;
    static const StepShape authorize{"authorize", "logs in", {{"user", ValueType::string}}};
    static const StepShape redeem{"redeem",
                                  "sends the code",
                                  {{"code", ValueType::text},
                                   {"code_verifier", ValueType::string},
                                   {"auth", ValueType::string, "how", {"basic", "post", "none"}},
                                   {"omit", ValueType::string_list},
                                   {"params", ValueType::map},
                                   {"count", ValueType::integer},
                                   {"within", ValueType::span}}};
    static const StepShape refresh{"refresh", "sends the refresh token", {{"refresh_token", ValueType::string}}};
    static const StepShape advance{
        "advance", "moves the clock", {{"by", ValueType::span, "how far", {}, true}}, true, "by", false, false};
    static const StepShape together{"together", "at one instant", {}, false, {}, true};
    static const StepShape repeat{
        "repeat", "several times", {{"times", ValueType::integer, "how often", {}, true}}, false, {}, true};
    static const StepShape create_app{
        "create_app", "registers", {{"type", ValueType::string}, {"as", ValueType::string}}, false, {}, false,
        true,         "as"};
    static const StepShape check{"check", "compares", {{"value", ValueType::any}}};
    static const StepShape* const steps[]{&authorize, &redeem, &refresh,    &advance,
                                          &together,  &repeat, &create_app, &check};

    static const ExpectationShape status{"status", "of the answer", ValueType::integer};
    static const ExpectationShape error{"error", "its code", ValueType::string};
    static const ExpectationShape json{"json", "members of the body", ValueType::any};
    static const ExpectationShape page{"page", "what is shown", ValueType::string, {"login", "consent", "none"}};
    static const ExpectationShape* const expectations[]{&status, &error, &json, &page};

    static const KeySpec given[]{{"app", ValueType::map},
                                 {"apps", ValueType::map},
                                 {"user", ValueType::string},
                                 {"server", ValueType::map},
                                 {"server.switches", ValueType::map}};
    static const KeySpec app_keys[]{{"type", ValueType::string, "kind", {"web", "spa", "m2m"}},
                                    {"redirect_uris", ValueType::string_list},
                                    {"refresh", ValueType::map},
                                    {"refresh.absolute", ValueType::span},
                                    {"refresh.rotation", ValueType::boolean}};
    static const std::string_view builtins[]{"issuer", "now",          "endpoints.token", "endpoints.authorize",
                                             "code",   "access_token", "refresh_token",   "users"};
    static const std::string_view members[]{"code", "access_token", "refresh_token", "client_id", "redirect_uris"};
    static const Language language{steps, expectations, given, app_keys, builtins, members};
    return language;
}

/// A folder that is gone afterwards.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "authrig-language-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path write(const std::string& name, std::string_view text) const {
        const auto file = path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    /// Diagnostics as text, the folder left out of the paths.
    [[nodiscard]] std::vector<std::string> said(const authrig::Diagnostics& diagnostics) const {
        std::vector<std::string> lines;
        for (const auto& diagnostic : diagnostics) {
            std::string line = to_string(diagnostic);
            const std::string prefix = path.string() + '/';
            for (auto at = line.find(prefix); at != line.npos; at = line.find(prefix)) line.erase(at, prefix.size());
            lines.push_back(std::move(line));
        }
        return lines;
    }

    std::filesystem::path path;
};

/// What the loader says about one file `s.authrig.yaml` with that text.
inline std::vector<std::string> said_about(std::string_view text) {
    const TemporaryFolder folder;
    const auto file = folder.write("s.authrig.yaml", text);
    return folder.said(authrig::engine::load_scenario(file, "s", small_language()).diagnostics);
}

/// The smallest whole scenario around its steps; they begin at line 4.
inline std::string scenario_of(std::string_view steps, std::string_view head = "") {
    return "version: 1\ntitle: t\nsteps:\n" + std::string(steps) + std::string(head);
}

}  // namespace language_tests
