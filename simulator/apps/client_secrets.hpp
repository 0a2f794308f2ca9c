#pragma once

#include <string>
#include <string_view>

#include "authrig/application.hpp"
#include "authrig/entropy.hpp"

namespace authrig::sim {

/// A new client secret: 43 characters of the base64url alphabet. The text leaves here once and is not kept.
struct NewSecret {
    std::string text;
    ClientSecret stored;
};
[[nodiscard]] NewSecret make_client_secret(Entropy& entropy, TimePoint now);
/// The stored form of a secret that somebody chose (configuration files).
[[nodiscard]] ClientSecret store_client_secret(std::string_view text, Entropy& entropy, TimePoint now);

/// Whether the application authenticates with a secret. One that signs with a private key gets none.
[[nodiscard]] bool needs_secret(const Application& application);
/// Keeps the text of a secret that is the key of a MAC, with an application registered for `client_secret_jwt`.
void keep_mac_key(const Application& application, ClientSecret& stored, std::string_view text);

/// Whether one of the application's secrets is that text. Takes the same time wherever they differ.
[[nodiscard]] bool secret_matches(const Application& application, std::string_view text);

}  // namespace authrig::sim
