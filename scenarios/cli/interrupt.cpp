#include <unistd.h>
#include <csignal>
#include <cstring>

#include "cli/command.hpp"

namespace authrig::cli {
namespace {

std::atomic<bool> interrupt_seen{false};
const char* told_at_interrupt = nullptr;  // set before the handler is
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void note_interrupt(int signal) {
    interrupt_seen.store(true);
    // One call that a handler may make; what it could not write nobody misses.
    if (told_at_interrupt) static_cast<void>(!write(2, told_at_interrupt, std::strlen(told_at_interrupt)));
    // The second Ctrl-C ends the program at once.
    std::signal(signal, SIG_DFL);
}

}  // namespace

const std::atomic<bool>& interrupted_flag() { return interrupt_seen; }

void watch_for_interrupt(const char* told) {
    told_at_interrupt = told;
    std::signal(SIGINT, note_interrupt);
    std::signal(SIGTERM, note_interrupt);
}

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

}  // namespace authrig::cli
