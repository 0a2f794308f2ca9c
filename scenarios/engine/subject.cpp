#include "engine/subject.hpp"

namespace authrig::engine {

std::string_view to_string(Capability capability) {
    switch (capability) {
        case Capability::clock:
            return "move its clock";
        case Capability::faults:
            return "arm faults";
        case Capability::revision:
            return "tell whether its store changed";
        case Capability::journal:
            return "tell which rules it applied";
        case Capability::applications:
            return "register applications";
        case Capability::users:
            return "make users";
        case Capability::switches:
            return "change its switches and lifetimes";
    }
    return "do that";
}

void Subject::lacks(Capability capability) {
    throw NotApplicable("the subject cannot " + std::string(to_string(capability)));
}

}  // namespace authrig::engine
