#include "exchanges/client_authentication.hpp"

#include <stdexcept>

#include "encoding/base64.hpp"
#include "encoding/percent.hpp"

namespace authrig::agents {

namespace {

std::string encoded_basic_credentials(const ClientConfig& config) {
    return "Basic " + base64(form_encode(config.client_id) + ':' + form_encode(config.client_secret));
}

std::string raw_basic_credentials(const ClientConfig& config) {
    return "Basic " + base64(config.client_id + ':' + config.client_secret);
}

void add_body_credentials(const ClientConfig& config, Params& body) {
    body.emplace_back("client_id", config.client_id);
    body.emplace_back("client_secret", config.client_secret);
}

}  // namespace

void authenticate_client(const ClientConfig& config, std::string_view method, Params& body, Headers& headers) {
    if (method == "basic") {
        headers.set("Authorization", encoded_basic_credentials(config));
    } else if (method == "basic_raw") {
        headers.set("Authorization", raw_basic_credentials(config));
    } else if (method == "post") {
        add_body_credentials(config, body);
    } else if (method == "both") {
        headers.set("Authorization", encoded_basic_credentials(config));
        add_body_credentials(config, body);
    } else if (method == "none") {
        body.emplace_back("client_id", config.client_id);
    } else {
        throw std::invalid_argument("client authentication `" + std::string(method) +
                                    "` is not known; there are basic, post, none, both, basic_raw");
    }
}

}  // namespace authrig::agents
