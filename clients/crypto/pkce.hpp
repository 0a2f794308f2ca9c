#pragma once

#include <string>
#include <string_view>

namespace authrig::agents {

/// RFC 7636 section 4.2: BASE64URL-ENCODE(SHA256(ASCII(code_verifier))).
[[nodiscard]] std::string s256_challenge(std::string_view code_verifier);

}  // namespace authrig::agents
