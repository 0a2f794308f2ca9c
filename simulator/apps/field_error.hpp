#pragma once

#include <string>
#include <vector>

namespace authrig::sim {

/// What is wrong with one field of an application.
struct FieldError {
    std::string field;
    std::string message;
    bool foreign = false;  ///< the field belongs to another type of application
};
using FieldErrors = std::vector<FieldError>;

}  // namespace authrig::sim
