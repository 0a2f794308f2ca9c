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
    } else if (method == "basic_lower") {
        headers.set("Authorization", 'b' + encoded_basic_credentials(config).substr(1));
    } else if (method == "post") {
        add_body_credentials(config, body);
    } else if (method == "both") {
        headers.set("Authorization", encoded_basic_credentials(config));
        add_body_credentials(config, body);
    } else if (method == "none") {
        body.emplace_back("client_id", config.client_id);
    } else {
        throw std::invalid_argument("client authentication `" + std::string(method) +
                                    "` is not known; there are basic, post, none, both, basic_raw, basic_lower");
    }
}

void add_client_assertion(const std::string& jwt, Params& body) {
    body.emplace_back("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    body.emplace_back("client_assertion", jwt);
}

}  // namespace authrig::agents
