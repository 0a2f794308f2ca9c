#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "authrig/client.hpp"

namespace authrig {

struct BrowserDriverOptions {
    PageHints hints;
    std::chrono::milliseconds timeout{20'000};  ///< of one navigation, whatever its pages do
    std::chrono::milliseconds quiet{2000};      ///< a page that has not changed for so long is what the server shows
    std::chrono::milliseconds pause{25};        ///< between two looks at the page
};

/// `DrivenBrowser` is a browser of one person, with cookies of its own and JavaScript. What it exchanges with a server
/// is not seen: of a response there are the page as it stands, its status and its content type, and no other header
/// field; of a redirect to the client only where it led. Not thread-safe.
class DrivenBrowser {
public:
    virtual ~DrivenBrowser() = default;
    /// As `UserAgent::open`. `Browse::End::failed` also when the browser itself cannot be driven: `webdriver: …`.
    virtual Browse open(const std::string& url, const Person* person, std::string_view client_redirect_uri = {},
                        std::string_view stop_at = {}) = 0;
};

/// `BrowserDriver` starts browsers by WebDriver (https://www.w3.org/TR/webdriver2/). Must outlive them.
class BrowserDriver {
public:
    virtual ~BrowserDriver() = default;
    [[nodiscard]] virtual std::unique_ptr<DrivenBrowser> new_browser() = 0;
};

/// The remote end at `url` (`http://127.0.0.1:9515`), which somebody else started.
[[nodiscard]] std::unique_ptr<BrowserDriver> connect_webdriver(std::string url, BrowserDriverOptions options = {});
/// Starts that program (`chromedriver`) on a free port of loopback; it ends with the driver. Throws
/// `std::runtime_error` when it cannot be started.
[[nodiscard]] std::unique_ptr<BrowserDriver> start_chromedriver(const std::string& program,
                                                                BrowserDriverOptions options = {});

}  // namespace authrig
