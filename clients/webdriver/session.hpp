#pragma once

#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include "authrig/client.hpp"

namespace authrig::agents {

/// `WebDriverError` is an error of the remote end by its code (WebDriver section 6.6), `unreachable` when there was no
/// answer.
struct WebDriverError {
    std::string code, message;
};
template <class T>
using WebDriverResult = tl::expected<T, WebDriverError>;

/// What the browser shows, read at one moment.
struct PageState {
    std::string url;          ///< the address, of an error page the one that could not be had
    bool error_page = false;  ///< the browser's own: there was no answer
    bool complete = false;
    int status = 0;
    std::string content_type;
    std::string source;
};

/// `WebDriverSession` is one browser at a remote end; it is closed with it. Elements are the remote end's references.
class WebDriverSession {
public:
    /// `unresolved`: hosts that have no address for this browser; `*.test` stands for all under it.
    static WebDriverResult<std::unique_ptr<WebDriverSession>> begin(Transport& transport, const std::string& driver_url,
                                                                    const std::vector<std::string>& unresolved);
    WebDriverSession(const WebDriverSession&) = delete;
    WebDriverSession& operator=(const WebDriverSession&) = delete;
    ~WebDriverSession();

    /// A page that cannot be had is none of its errors: `state` tells.
    WebDriverResult<void> navigate(const std::string& url);
    WebDriverResult<PageState> state();
    /// Those that are displayed and enabled.
    WebDriverResult<std::vector<std::string>> find(const std::string& xpath);
    WebDriverResult<std::string> text(const std::string& element);
    WebDriverResult<std::string> property(const std::string& element, const std::string& name);
    WebDriverResult<void> type(const std::string& element, const std::string& keys);
    WebDriverResult<void> clear(const std::string& element);
    WebDriverResult<void> click(const std::string& element);

private:
    WebDriverSession(Transport& transport, std::string origin, std::string path)
        : transport_(transport), origin_(std::move(origin)), path_(std::move(path)) {}
    WebDriverResult<nlohmann::json> command(const std::string& method, const std::string& path,
                                            const nlohmann::json* body);
    WebDriverResult<void> act(const std::string& path, const nlohmann::json& body);

    Transport& transport_;
    std::string origin_, path_;
};

}  // namespace authrig::agents
