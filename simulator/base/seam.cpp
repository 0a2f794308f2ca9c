#include "authrig/fault.hpp"

namespace authrig {

std::string_view to_string(Seam seam) {
    switch (seam) {
        case Seam::request:
            return "request";
        case Seam::rule:
            return "rule";
        case Seam::draft:
            return "draft";
        case Seam::response:
            return "response";
        case Seam::wire:
            return "wire";
    }
    return {};
}

}  // namespace authrig
