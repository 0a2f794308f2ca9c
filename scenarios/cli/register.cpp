#include "cli/register.hpp"

#include <iostream>

#include "cli/command.hpp"
#include "cli/share.hpp"
#include "engine/proof_file.hpp"

namespace authrig::cli {
namespace {

std::filesystem::path untested_file() { return share_folder() / "untested.yaml"; }

}  // namespace

engine::UntestedReasons load_untested_reasons() {
    Diagnostics diagnostics;
    engine::UntestedReasons reasons = engine::load_untested(untested_file(), diagnostics);
    if (diagnostics.empty()) return reasons;
    for (const Diagnostic& diagnostic : diagnostics) std::cerr << to_string(diagnostic) << '\n';
    throw UsageError("untested.yaml cannot be used");
}

std::vector<RequirementRow> register_rows(const std::vector<Case>& cases) {
    return register_rows(cases, engine::load_proved(share_folder() / "proof.json"));
}

std::vector<RequirementRow> register_rows(const std::vector<Case>& cases, const engine::ProvedBy& proved) {
    return engine::requirement_rows(cases, proved, load_untested_reasons());
}

std::vector<std::string> register_complaints(const std::vector<RequirementRow>& rows) {
    std::vector<std::string> out;
    for (const Diagnostic& diagnostic : engine::settle_untested(rows, load_untested_reasons(), untested_file()))
        out.push_back(to_string(diagnostic));
    return out;
}

}  // namespace authrig::cli
