#pragma once

#include <map>
#include <string>

#include "target/target.hpp"

namespace authrig::engine {

/// Runs the command or sends the request, with `{name}` replaced by its value. Throws `TargetProblem` when it fails,
/// with what it printed or answered.
void call_hook(const Hook& hook, Transport& transport, const std::map<std::string, std::string>& values,
               const std::string& what);

/// Gives it that JSON document: on a command's standard input, or as the body of the request. Returns what the command
/// printed or the server answered. Throws like `call_hook`.
[[nodiscard]] std::string ask_hook(const Hook& hook, Transport& transport, const std::string& json,
                                   const std::string& what);

}  // namespace authrig::engine
