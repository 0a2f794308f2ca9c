#include "webdriver/chromedriver.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <stdexcept>

extern char** environ;

namespace authrig::agents {
namespace {

/// The port in `ChromeDriver was started successfully on port 46473.`; empty before that line is whole.
std::string port_in(const std::string& printed) {
    constexpr std::string_view mark = "started successfully on port ";
    const auto at = printed.find(mark);
    if (at == std::string::npos) return {};
    const auto begin = at + mark.size();
    const auto end = printed.find_first_not_of("0123456789", begin);
    return end == std::string::npos ? std::string() : printed.substr(begin, end - begin);
}

/// The child's standard output goes to `output`; it gets no other of our descriptors.
pid_t spawned(const std::string& program, int output) {
    std::string name = program, port = "--port=0";
    char* arguments[] = {name.data(), port.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : 0;
}

}  // namespace

Chromedriver::Chromedriver(const std::string& program) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe for `" + program + "`");
    printed_ = ends[0];
    child_ = spawned(program, ends[1]);
    close(ends[1]);
    std::string printed;
    char part[512];
    while (child_ != 0 && url_.empty()) {
        const ssize_t got = read(printed_, part, sizeof part);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        printed.append(part, static_cast<std::size_t>(got));
        if (const std::string port = port_in(printed); !port.empty()) url_ = "http://127.0.0.1:" + port;
    }
    if (!url_.empty()) return;
    end();
    throw std::runtime_error("`" + program + "` cannot be started" + (printed.empty() ? "" : ": " + printed) +
                             " (Debian's package: chromium-driver)");
}

Chromedriver::~Chromedriver() { end(); }

void Chromedriver::end() {
    if (child_ != 0) {
        kill(child_, SIGTERM);
        while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    close(printed_);
    child_ = 0;
}

}  // namespace authrig::agents
