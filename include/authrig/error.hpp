#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "authrig/requirement.hpp"

namespace authrig {

/// How a refusal reaches its reader: JSON body, redirect to the client with `state`, or a page for the person.
enum class Disposition { json, redirect, page };

/// `OAuthError` is a refusal as a value. `code`, `status` and `description` go on the wire; `hint` is for the
/// person who debugs; `requirement` names the rule that refused (null when none did); `retry_after` says when coming
/// again makes sense (RFC 9110 section 10.2.3).
struct OAuthError {
    std::string code;
    int status = 400;
    std::string description;
    std::string hint;
    const Requirement* requirement = nullptr;
    Disposition disposition = Disposition::json;
    std::optional<std::chrono::seconds> retry_after = {};
};

/// `Diagnostic` is a user's mistake in a file: where it is, what is wrong, and the nearest right spelling.
/// Lines and columns count from 1; 0 means the file as a whole.
struct Diagnostic {
    std::string file;
    int line = 0;
    int column = 0;
    std::string message;
    std::string suggestion;
};

using Diagnostics = std::vector<Diagnostic>;

/// `file:line:column: message (did you mean …?)`
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace authrig
