#include "writers/yaml_scalar.hpp"

#include "writers/printable.hpp"

namespace authrig::reports {

std::string yaml_scalar(std::string_view text) {
    std::string out = "\"";
    for (const char c : printable(text)) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += c;
        }
    }
    return out + "\"";
}

}  // namespace authrig::reports
