#include "authrig/error.hpp"

namespace authrig {

std::string to_string(const Diagnostic& diagnostic) {
    std::string place = diagnostic.file;
    if (diagnostic.line > 0) {
        place += ':' + std::to_string(diagnostic.line);
        if (diagnostic.column > 0) place += ':' + std::to_string(diagnostic.column);
    }
    std::string text = place.empty() ? diagnostic.message : place + ": " + diagnostic.message;
    if (!diagnostic.suggestion.empty()) text += " (did you mean `" + diagnostic.suggestion + "`?)";
    return text;
}

}  // namespace authrig
