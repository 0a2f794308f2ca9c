#pragma once

#include "authrig/requirement.hpp"
#include "engine/expectation.hpp"
#include "engine/step.hpp"

namespace authrig::engine {

/// Which sentence a mismatch is about. Where a request to the token, revocation or introspection endpoint had to be
/// refused and was, but in a form that RFC 6749 section 5.2 does not know (another status, no error code of its own),
/// what was judged may hold all the same: the mismatch is one of that section. Null: of the requirement judged.
[[nodiscard]] const Requirement* refusal_form_missed(const Step& step, const Node& expect, const Observed& observed,
                                                     const Requirement& judged, const Mismatch& mismatch);

}  // namespace authrig::engine
