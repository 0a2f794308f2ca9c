#include "authrig/client.hpp"

namespace authrig {

ClientApp::ClientApp(ClientConfig config, const Clock& clock, Entropy& entropy)
    : config_(std::move(config)), clock_(&clock), entropy_(&entropy) {}

}  // namespace authrig
