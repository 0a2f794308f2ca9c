#pragma once

#include <map>
#include <string>

#include "target/target.hpp"

namespace authrig::engine {

/// Runs the command or sends the request, with `{name}` replaced by its value. Throws `TargetProblem` when it fails,
/// with what it printed or answered.
void call_hook(const Hook& hook, Transport& transport, const std::map<std::string, std::string>& values,
               const std::string& what);

}  // namespace authrig::engine
