#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "target/target_file.hpp"

namespace target_tests {

/// A target file with that text, gone with the object.
class WrittenTarget {
public:
    explicit WrittenTarget(const std::string& text) {
        std::string name = (std::filesystem::temp_directory_path() / "authrig-target-XXXXXX").string();
        const int descriptor = mkstemp(name.data());
        if (descriptor >= 0) std::fclose(fdopen(descriptor, "w"));
        file_ = name;
        std::ofstream(file_) << text;
        target = authrig::engine::load_target(file_, diagnostics);
    }
    WrittenTarget(const WrittenTarget&) = delete;
    WrittenTarget& operator=(const WrittenTarget&) = delete;
    ~WrittenTarget() { std::filesystem::remove(file_); }

    /// `3:9: message`, a line a mistake.
    [[nodiscard]] std::string mistakes() const {
        std::string out;
        for (const authrig::Diagnostic& one : diagnostics)
            out += std::to_string(one.line) + ":" + std::to_string(one.column) + ": " + one.message + "\n";
        return out;
    }

    std::optional<authrig::engine::Target> target;
    authrig::Diagnostics diagnostics;

private:
    std::filesystem::path file_;
};

}  // namespace target_tests
