#include "authrig/application.hpp"

namespace authrig {

std::string_view to_string(AppType type) {
    switch (type) {
        case AppType::web:
            return "web";
        case AppType::spa:
            return "spa";
        case AppType::m2m:
            return "m2m";
    }
    return {};
}

std::optional<AppType> parse_app_type(std::string_view text) {
    for (const AppType type : {AppType::web, AppType::spa, AppType::m2m})
        if (text == to_string(type)) return type;
    return std::nullopt;
}

}  // namespace authrig
