#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace authrig {

/// The places of the pipeline where a fault can act.
enum class Seam { request, rule, draft, response, wire };
[[nodiscard]] std::string_view to_string(Seam seam);

/// `FaultInfo` describes a fault that can be armed.
struct FaultInfo {
    std::string id;       ///< what the server does wrong: `accepts_used_code`; generated: `skip:<requirement>@<place>`
    std::string summary;  ///< one sentence
    std::string breaks;   ///< requirement id
    Seam seam = Seam::response;
    std::vector<std::string> implies;  ///< other requirements by which it may also be caught
    std::string family;                ///< the faults it belongs to: `refresh`, `token_body`, …
};

/// `Arming` is a fault switched on, and for which requests.
struct Arming {
    std::string fault;
    std::string endpoint;       ///< only there (`token`, `authorize`, `api`, …); empty: everywhere
    std::string client_id;      ///< only for that application; empty: any
    int nth = 0;                ///< only the nth matching request, from 1; 0: every one
    int times = 0;              ///< disarm after so many; 0: never
    std::string argument;       ///< what the fault takes, e.g. `2s` for a delay; empty: its default
};

}  // namespace authrig
