#include "engine/document_step.hpp"

namespace authrig::engine {

const Step& jwks_step() {
    static const DocumentStep instance("jwks", "fetches the server's public keys (RFC 7517)", &Endpoints::jwks,
                                       "key set");
    return instance;
}

}  // namespace authrig::engine
