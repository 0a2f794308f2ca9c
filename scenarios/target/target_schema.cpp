#include "target/target_schema.hpp"

#include <array>

#include "engine/scenario_schema.hpp"
#include "target/target_keys.hpp"

namespace authrig::engine {

std::string target_schema() {
    using enum SchemaPart::Holds;
    const std::array<SchemaPart, 11> parts{{
        {"applications", entries, target_application_keys()},
        {"users", members, target_user_keys()},
        {"skip", entries, skip_keys()},
        {"scopes.read", itself_or_text, scope_keys()},
        {"scopes.write", itself_or_text, scope_keys()},
        {"scopes.offline_access", itself_or_text, scope_keys()},
        {"login.request", itself, hook_keys()},
        {"registration.hook", itself, hook_keys()},
        {"registration.remove", itself, hook_keys()},
        {"clock", itself, hook_keys()},
        {"reset", itself, hook_keys()},
    }};
    return settings_schema("A target file of authrig", target_keys(), parts);
}

}  // namespace authrig::engine
