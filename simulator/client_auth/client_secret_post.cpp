#include "client_auth/client_auth.hpp"

namespace authrig::sim {
namespace {

bool post_presented(const HttpRequest&, const TokenRequest& request) { return request.has("client_secret"); }

std::optional<Credentials> read_post(const HttpRequest&, const TokenRequest& request) {
    Credentials credentials;
    credentials.client_id = request.get("client_id");
    credentials.secret = request.get("client_secret");
    return credentials;
}

}  // namespace

const ClientAuthMethod client_secret_post_method{"client_secret_post", &post_presented, &read_post};

}  // namespace authrig::sim
