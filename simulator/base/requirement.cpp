#include "authrig/requirement.hpp"

namespace authrig {

std::string_view to_string(Level level) {
    switch (level) {
        case Level::must:
            return "MUST";
        case Level::must_not:
            return "MUST NOT";
        case Level::should:
            return "SHOULD";
        case Level::should_not:
            return "SHOULD NOT";
        case Level::recommended:
            return "RECOMMENDED";
        case Level::may:
            return "MAY";
    }
    return {};
}

std::string_view to_string(Subject subject) {
    switch (subject) {
        case Subject::authorization_server:
            return "authorization-server";
        case Subject::client:
            return "client";
        case Subject::resource_server:
            return "resource-server";
        case Subject::user_agent_page:
            return "user-agent-page";
    }
    return {};
}

std::string_view to_string(Testable testable) {
    switch (testable) {
        case Testable::black_box:
            return "black-box";
        case Testable::needs_introspection_of_client:
            return "needs-introspection-of-client";
        case Testable::not_testable:
            return "not-testable";
    }
    return {};
}

bool is_advice(Level level) {
    return level == Level::should || level == Level::should_not || level == Level::recommended;
}

}  // namespace authrig
