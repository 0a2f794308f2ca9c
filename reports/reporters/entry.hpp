#pragma once

#include <iosfwd>
#include <memory>

#include "authrig/reporter.hpp"

namespace authrig::reports {

/// `Entry` is what a reporter's file gives the list: its row of the help, and how to make one.
struct Entry {
    ReporterInfo info;
    std::unique_ptr<Reporter> (*make)(std::ostream& out, const ReporterOptions& options) = nullptr;
};

/// For the `make` of a reporter that is constructed from the stream and the options.
template <class R>
std::unique_ptr<Reporter> make(std::ostream& out, const ReporterOptions& options) {
    return std::make_unique<R>(out, options);
}

// One function a line of list.inc: `Entry junit();` in junit.cpp.
namespace list {
#define X(name) [[nodiscard]] Entry name();
#include "reporters/list.inc"
#undef X
}  // namespace list

}  // namespace authrig::reports
