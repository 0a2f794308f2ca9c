#include "control/body.hpp"
#include "core/answers.hpp"

namespace authrig::sim {
namespace {

/// The generated certificate authority, for clients that are to trust it.
HttpResponse run_authority(const ControlCall& call) {
    const auto& pem = call.server.certificate_authority;
    if (pem.empty()) return json_error(404, "not_found", "this server made no certificate authority");
    return {200, {{"Content-Type", "application/x-pem-file"}}, pem, {}};
}

}  // namespace

const ControlAction authority_action{"authority", "GET", &run_authority};

}  // namespace authrig::sim
