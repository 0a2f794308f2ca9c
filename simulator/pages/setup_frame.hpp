#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authrig/application.hpp"
#include "pages/form_parts.hpp"

namespace authrig::pages {

/// `SetupFrame` is what every page of the application setup needs.
struct SetupFrame {
    std::string base = "/setup/applications";  ///< path of the list, with the tenant's prefix; no trailing slash
    std::string csrf{};
    std::string user_name{};    ///< the administrator
    std::string logout_path{};  ///< posted to, with `csrf`; empty: no button
    std::string notice{};       ///< "Saved."; empty: none
    std::string error{};        ///< why the last request was refused; empty: none
    std::vector<FieldProblem> problems{};
};

/// A whole page: who is logged in, notice and errors, then the content.
[[nodiscard]] std::string setup_document(const SetupFrame& frame, std::string_view title, const Html& content);

/// `base` + `/` + the client id, escaped for a path.
[[nodiscard]] std::string application_path(const SetupFrame& frame, const AppId& id);

/// "Web application", "Single-page web application", "Machine-to-machine application".
[[nodiscard]] std::string_view type_title(AppType type);

}  // namespace authrig::pages
