#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig {

/// `StepSpec` is one step as written: `- mallory.redeem: { code: $alice.code }` with its `expect`.
struct StepSpec {
    std::string kind;       ///< `redeem`
    std::string actor;      ///< `mallory`; empty: the scenario's default actor
    std::string id;         ///< `id:` as given, else `<kind>-<n>`, unique in the case
    Node arguments;         ///< map; null when nothing was given
    Node expect;            ///< map; null when nothing is expected
    Node capture;           ///< map of name → where; null when nothing is captured
    std::vector<StepSpec> steps;  ///< of `together` and `repeat`
    Mark mark;
};

/// `Scenario` is one `*.authrig.yaml`: one behaviour, checked when loaded. Variables are not yet replaced.
struct Scenario {
    std::string file;       ///< path as given
    std::string name;       ///< path below the corpus root without `.authrig.yaml`: `refresh/rotation-on`
    std::shared_ptr<const std::string> source;
    std::string title;
    std::string story;
    std::vector<std::string> proves;
    std::vector<std::string> tags;
    std::vector<std::string> dialects;  ///< it holds for; empty in the file: all
    Node given;
    std::vector<StepSpec> setup, steps, finally;
    Mark mark;
};

/// `Case` is what reports list: a scenario in one dialect with one row of its examples.
struct Case {
    std::string id;  ///< `refresh/rotation-on[app=spa]@rfc`
    std::string dialect;
    std::shared_ptr<const Scenario> scenario;
    std::vector<std::pair<std::string, Node>> row;  ///< variables of the example row; empty without `examples`
};

}  // namespace authrig
