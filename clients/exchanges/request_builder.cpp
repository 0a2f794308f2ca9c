#include "exchanges/request_builder.hpp"

#include <stdexcept>

#include "encoding/form.hpp"
#include "encoding/url.hpp"
#include "exchanges/client_authentication.hpp"
#include "exchanges/edit_params.hpp"
#include "exchanges/json_body.hpp"

namespace authrig::agents {

namespace {

bool carries_params_in_query(const std::string& method) { return method == "GET" || method == "HEAD"; }

void write_params(HttpRequest& request, const Params& params, const std::string& encoding) {
    if (encoding == "form") {
        request.headers.set("Content-Type", "application/x-www-form-urlencoded");
        request.body = write_form(params);
    } else if (encoding == "json") {
        request.headers.set("Content-Type", "application/json");
        request.body = write_json_body(params);
    } else {
        throw std::invalid_argument("body encoding `" + encoding + "` is not known; there are form, json");
    }
}

}  // namespace

std::string build_url(const std::string& endpoint, const Params& params, const Edits& edits) {
    auto url = edits.path ? resolve(parse_url(endpoint), *edits.path) : parse_url(endpoint);
    append_query(url, write_form(params));
    append_query(url, write_form(edits.query));
    return url.text();
}

OutgoingRequest build_request(const ClientConfig& config, RequestPlan plan, const Edits& edits) {
    const auto auth = plan.auth && edits.auth ? edits.auth : plan.auth;
    if (auth && plan.sign && auth->ends_with("_jwt"))
        add_client_assertion(plan.sign(*auth, edits.assertion), plan.params);
    else if (auth)
        authenticate_client(config, *auth, plan.params, plan.headers);
    const auto params = edit_params(std::move(plan.params), edits);

    OutgoingRequest out;
    out.request.method = edits.method.value_or(plan.method);
    out.request.headers = std::move(plan.headers);
    const bool in_query = carries_params_in_query(out.request.method);
    if (!in_query) write_params(out.request, params, edits.encoding.value_or(plan.encoding));
    if (edits.raw_body) out.request.body = *edits.raw_body;
    if (edits.content_type) out.request.headers.set("Content-Type", *edits.content_type);
    out.request.headers = edit_headers(std::move(out.request.headers), edits);

    const auto url = parse_url(build_url(plan.endpoint, in_query ? params : Params{}, edits));
    if (url.authority) out.origin = url.origin();
    out.request.target = url.target();
    return out;
}

}  // namespace authrig::agents
