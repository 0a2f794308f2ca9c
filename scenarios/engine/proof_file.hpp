#pragma once

#include <filesystem>
#include <string>

#include "engine/proof.hpp"

namespace authrig::engine {

/// The proof as a file that is committed: which fault is caught by which cases, and the requirements that their
/// findings cite. Equal proofs give equal bytes.
[[nodiscard]] std::string proof_text(const Proof& proof);

/// What a proof file has shown. Nothing when there is none, or it cannot be read.
[[nodiscard]] ProvedBy load_proved(const std::filesystem::path& file);

}  // namespace authrig::engine
