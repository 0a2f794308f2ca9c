#pragma once

#include <string>
#include <string_view>

namespace authrig::sim {

/// `SetupPath` is what follows `/setup/applications`: `/<client_id>`, `/<client_id>/secrets/<id>`, … A path that ends in
/// `/delete` is for forms, which cannot send DELETE.
struct SetupPath {
    enum class Part { list, create_form, application_itself, secrets, keys, generate_key, unknown };
    Part part = Part::unknown;
    std::string client_id;
    std::string id;  ///< of a secret, or `kid` of a key
    bool removal = false;
};

[[nodiscard]] SetupPath parse_setup_path(std::string_view rest);

}  // namespace authrig::sim
