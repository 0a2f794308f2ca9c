#pragma once

#include <sys/types.h>

#include <string>

namespace authrig::agents {

/// `Chromedriver` is the program as a child of ours, on a free port of loopback; it is ended with it.
class Chromedriver {
public:
    /// Throws `std::runtime_error` when it cannot be started, with what it printed.
    explicit Chromedriver(const std::string& program);
    Chromedriver(const Chromedriver&) = delete;
    Chromedriver& operator=(const Chromedriver&) = delete;
    ~Chromedriver();
    [[nodiscard]] const std::string& url() const { return url_; }

private:
    void end();
    pid_t child_ = 0;
    int printed_ = -1;
    std::string url_;
};

}  // namespace authrig::agents
