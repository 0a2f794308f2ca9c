#pragma once

#include <span>

#include "core/cites.hpp"
#include "faults/fault.hpp"

/// What a family of faults includes: `std::span<const Fault> <family>_faults()` gives its faults.
