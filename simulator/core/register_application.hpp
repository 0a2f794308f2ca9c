#pragma once

#include "authrig/simulator.hpp"
#include "core/tenant.hpp"

namespace authrig::sim {

/// Registers an application that code or a configuration file describes. The caller holds the tenant's lock. Throws
/// `ConfigError` that names the field.
Registered register_application(Tenant& tenant, Application draft);

/// Gives the application its id, its time and its secret, and stores it. The draft must be valid.
Registered install_application(Tenant& tenant, Application draft);

/// Takes the application away with everything it holds. False when there is none.
bool remove_application(Tenant& tenant, std::string_view client_id);

}  // namespace authrig::sim
