#include "authrig/lifetimes.hpp"

#include "dialects/dialect.hpp"

namespace authrig {

std::map<std::string, Span, std::less<>> lifetimes(std::string_view name) {
    const auto* dialect = sim::find_dialect(name);
    if (!dialect) return {};
    return {{"code", dialect->code_lifetime},
            {"access_token", dialect->access_token_lifetime},
            {"session", dialect->session_lifetime}};
}

}  // namespace authrig
