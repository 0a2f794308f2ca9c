#pragma once

#include <map>
#include <memory>
#include <string>

#include "authrig/application.hpp"
#include "authrig/client.hpp"
#include "authrig/entropy.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `Actor` is an application of the scenario: its registration, and the ClientApp that plays it.
struct Actor {
    Actor(std::string actor_name, Application registered, ClientConfig config, const Clock& clock, std::uint64_t seed,
          const std::string& label)
        : name(std::move(actor_name)),
          application(std::move(registered)),
          entropy(seed, label + " " + name),
          app(std::move(config), clock, entropy) {}

    std::string name;
    Application application;
    SeededEntropy entropy;
    ClientApp app;
    /// What variables see of its memory: as it was when the last request went out, until the step is over.
    std::map<std::string, std::string> view;

    void refresh_view() { view = app.memory; }
    /// A member by name: a field of the registration, of its settings, or of `view`.
    [[nodiscard]] std::optional<Node> member(std::string_view key) const;
};

/// The members that `$alice.…` may name.
[[nodiscard]] const std::vector<std::string_view>& actor_members();
/// Those that stand alone for the default actor's: `$code`.
[[nodiscard]] const std::vector<std::string_view>& memory_names();

}  // namespace authrig::engine
