#pragma once

#include <iosfwd>

#include "target/target_subject.hpp"

namespace authrig::engine {

/// Before the first verdict: each way in once, as a client would go it. A line to `log` for what works. Throws
/// `TargetProblem` that tells a mistake of the target file from a server that is not there.
void preflight(const TargetFactory& factory, std::ostream& log);

}  // namespace authrig::engine
