#pragma once

#include <string>

#include "core/exchange.hpp"
#include "tokens/commit.hpp"
#include "tokens/token_draft.hpp"

namespace authrig::sim {

/// Makes the draft of a token answer: ids, lifetimes and the look that dialect and type ask for.
[[nodiscard]] TokenDraft draft_tokens(Exchange& exchange, const Decision& decision);
/// Adds what the draft issues to the commit.
void record_tokens(const TokenDraft& draft, const Exchange& exchange, Commit& commit);
/// The access token as sent: the opaque id, or a signed JWT. Needs no lock.
[[nodiscard]] std::string write_access_token(const TokenDraft& draft, const Exchange& exchange);

}  // namespace authrig::sim
