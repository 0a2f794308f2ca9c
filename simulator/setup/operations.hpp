#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "apps/field_error.hpp"
#include "authrig/application.hpp"
#include "core/exchange.hpp"

namespace authrig::sim {

/// `SetupOutcome` is what an operation of an administrator came to; JSON and pages present it, each in its way.
struct SetupOutcome {
    int status = 200;
    const Application* application = nullptr;  ///< as stored now; null for the list, or when it is gone
    std::string error;            ///< why it was refused; empty: done
    FieldErrors field_errors;
    std::string new_secret;       ///< readable this once
    std::string new_private_pem;  ///< readable this once
    std::string new_kid;
    std::string notice;           ///< for a page: "Saved."
};

/// The operations on a tenant's applications. The caller has checked who asks.
[[nodiscard]] SetupOutcome create_application(Exchange& exchange, const nlohmann::json& fields);
[[nodiscard]] SetupOutcome change_application(Exchange& exchange, Application& application, const nlohmann::json& fields);
[[nodiscard]] SetupOutcome delete_application(Exchange& exchange, const Application& application);
[[nodiscard]] SetupOutcome add_secret(Exchange& exchange, Application& application);
[[nodiscard]] SetupOutcome delete_secret(Exchange& exchange, Application& application, std::string_view id);
[[nodiscard]] SetupOutcome add_public_key(Exchange& exchange, Application& application, const std::string& pem, std::string kid);
[[nodiscard]] SetupOutcome generate_key_pair(Exchange& exchange, Application& application);
[[nodiscard]] SetupOutcome delete_public_key(Exchange& exchange, Application& application, std::string_view kid);

}  // namespace authrig::sim
