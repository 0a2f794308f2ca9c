#pragma once

#include <string>

#include "target/discovery.hpp"

namespace authrig::engine {

/// Why nothing came back from `url`, and the way out. `place` is who names it: `` `issuer` ``, `` `clock` ``. What the
/// target file says wrongly (a host without an address, an authority that is missing) is told from a server that is not
/// there; a certificate is looked at again to say what is wrong with it.
[[nodiscard]] TargetProblem unreachable(Transport& transport, const std::string& url, const std::string& place,
                                        const TransportError& error);

/// The same of a browser, which says only `kind: message`.
[[nodiscard]] TransportError read_failure(const std::string& failure);

}  // namespace authrig::engine
