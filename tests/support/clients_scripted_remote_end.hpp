#pragma once

#include <catch2/catch.hpp>
#include <deque>
#include <memory>
#include <nlohmann/json.hpp>

#include "webdriver/session.hpp"

namespace authrig::testing {

/// A remote end that answers from a list and keeps what it was asked.
class ScriptedRemoteEnd final : public Transport {
public:
    tl::expected<HttpResponse, TransportError> send(const std::string& origin, const HttpRequest& request) override {
        asked.push_back(origin + " " + request.method + " " + request.target);
        bodies.push_back(request.body);
        if (answers.empty()) return tl::unexpected(TransportError{TransportError::Kind::refused, "end of script"});
        auto answer = answers.front();
        answers.pop_front();
        return answer;
    }
    void answer(const nlohmann::json& value, int status = 200) {
        answers.push_back(
            {.status = status, .headers = {}, .body = nlohmann::json{{"value", value}}.dump(), .wire = {}});
    }
    std::deque<HttpResponse> answers;
    std::vector<std::string> asked, bodies;
};

inline constexpr auto element_key = "element-6066-11e4-a52e-4f735466cecf";

inline std::unique_ptr<agents::WebDriverSession> begun(ScriptedRemoteEnd& remote) {
    remote.answer({{"sessionId", "s1"}, {"capabilities", nlohmann::json::object()}});
    auto session = agents::WebDriverSession::begin(remote, "http://127.0.0.1:9515", {"*.test"});
    REQUIRE(session);
    return std::move(*session);
}

/// What a remote end calls elements.
inline nlohmann::json elements(std::initializer_list<const char*> ids) {
    auto out = nlohmann::json::array();
    for (const char* id : ids) out.push_back({{element_key, id}});
    return out;
}

}  // namespace authrig::testing
