#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "authrig/client.hpp"

namespace authrig::testing {

/// `ScriptedSend` answers a UserAgent from a list and keeps what was asked. When the list is empty it refuses.
class ScriptedSend {
public:
    struct Asked {
        std::string origin;
        HttpRequest request;
    };

    void answer(HttpResponse response) { state_->answers.push_back(std::move(response)); }
    void answer_page(std::string html, Headers headers = {}) {
        headers.set("Content-Type", "text/html");
        answer({.status = 200, .headers = std::move(headers), .body = std::move(html), .wire = {}});
    }
    void answer_redirect(std::string location, int status = 302, Headers headers = {}) {
        headers.set("Location", std::move(location));
        answer({.status = status, .headers = std::move(headers), .body = {}, .wire = {}});
    }

    [[nodiscard]] UserAgent::Send send() const {
        return [state = state_](const std::string& origin,
                                const HttpRequest& request) -> tl::expected<HttpResponse, TransportError> {
            state->asked.push_back({origin, request});
            if (state->answers.empty()) {
                return tl::make_unexpected(
                    TransportError{.kind = TransportError::Kind::refused, .message = "end of script"});
            }
            auto response = std::move(state->answers.front());
            state->answers.pop_front();
            return response;
        };
    }
    [[nodiscard]] const std::vector<Asked>& asked() const { return state_->asked; }
    [[nodiscard]] const HttpRequest& request(std::size_t index) const { return state_->asked.at(index).request; }
    [[nodiscard]] bool used_up() const { return state_->answers.empty(); }

private:
    struct State {
        std::deque<HttpResponse> answers;
        std::vector<Asked> asked;
    };
    std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace authrig::testing
