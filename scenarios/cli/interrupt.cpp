#include <unistd.h>
#include <csignal>

#include "cli/command.hpp"

namespace authrig::cli {
namespace {

std::atomic<bool> interrupt_seen{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void note_interrupt(int signal) {
    interrupt_seen.store(true);
    // The second Ctrl-C ends the program at once.
    std::signal(signal, SIG_DFL);
}

}  // namespace

const std::atomic<bool>& interrupted_flag() { return interrupt_seen; }

void watch_for_interrupt() {
    std::signal(SIGINT, note_interrupt);
    std::signal(SIGTERM, note_interrupt);
}

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

}  // namespace authrig::cli
