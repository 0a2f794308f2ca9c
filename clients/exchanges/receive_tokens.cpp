#include <nlohmann/json.hpp>

#include "authrig/client.hpp"
#include "exchanges/remembered.hpp"

namespace authrig {

namespace {

std::string text_member(const nlohmann::json& answer, const char* name) {
    const auto found = answer.find(name);
    return found != answer.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

Tokens ClientApp::receive_tokens(const HttpResponse& response) {
    Tokens tokens;
    const auto answer = nlohmann::json::parse(response.body, nullptr, false);
    if (!answer.is_object()) return tokens;
    tokens.access_token = text_member(answer, "access_token");
    tokens.refresh_token = text_member(answer, "refresh_token");
    tokens.token_type = text_member(answer, "token_type");
    tokens.scope = text_member(answer, "scope");
    if (const auto found = answer.find("expires_in"); found != answer.end() && found->is_number()) {
        tokens.expires_in = found->get<double>();
    }

    const bool success = response.status >= 200 && response.status < 300 && !tokens.access_token.empty();
    if (!success) return tokens;
    memory["access_token"] = tokens.access_token;
    agents::remember(memory, "token_type", tokens.token_type);
    // RFC 6749 section 6: without a new refresh token the old one stays.
    if (!tokens.refresh_token.empty()) memory["refresh_token"] = tokens.refresh_token;
    return tokens;
}

}  // namespace authrig
