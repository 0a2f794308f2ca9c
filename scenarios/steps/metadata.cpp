#include "engine/document_step.hpp"

namespace authrig::engine {

const Step& metadata_step() {
    static const DocumentStep instance("metadata", "fetches the server's metadata (RFC 8414)", &Endpoints::metadata,
                                       "metadata document");
    return instance;
}

}  // namespace authrig::engine
