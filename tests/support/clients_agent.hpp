#pragma once

#include <string>

#include "authrig/client.hpp"

namespace authrig::testing {

/// `TestAgent` is a ClientApp at a fixed instant with a fixed seed.
struct TestAgent {
    explicit TestAgent(ClientConfig config = default_config()) : app(std::move(config), clock, entropy) {}

    static ClientConfig default_config() {
        ClientConfig config;
        config.client_id = "id:1";
        config.client_secret = "s%+ t";
        config.redirect_uri = "http://app.test/cb?x=1";
        config.endpoints = {.authorize = "http://as.test/authorize",
                            .token = "http://as.test/token",
                            .jwt_exchange = "http://as.test/jwt/exchange",
                            .revoke = "http://as.test/revoke",
                            .introspect = "http://as.test/introspect",
                            .jwks = {},
                            .metadata = {},
                            .api = "http://as.test/api/me",
                            .login = {},
                            .logout = {},
                            .setup = {}};
        return config;
    }

    VirtualClock clock{default_start()};
    SeededEntropy entropy{1, "clients"};
    ClientApp app;
};

}  // namespace authrig::testing
