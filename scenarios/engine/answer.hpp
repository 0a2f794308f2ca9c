#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authrig/client.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// `Answer` is what a step yielded. `tree` holds all that scenarios reach by path: `status headers body json redirect
/// page claims jwt_header callback end jwt sent answers failure`; members that the step did not yield are absent.
struct Answer {
    Node tree{Node::Map{}};
    std::optional<Page> page;  ///< the last HTML page, for `submit`
    bool sent = false;         ///< a request went out
    bool unseen = false;       ///< it came through a browser that shows no header fields and no redirect's status
    int exchange = 0;          ///< the exchange that it was read from; 0: none
    std::string failure;       ///< why there is no response: a word of `TransportError::Kind`; empty: there is one

    [[nodiscard]] std::optional<Node> at(std::string_view path) const;
    [[nodiscard]] int status() const;
    void set(std::string key, Node value) { tree.set(std::move(key), std::move(value)); }
};

/// Reads status, header fields, body, JSON, redirect, page and the claims of a JWT access token.
[[nodiscard]] Answer read_answer(const std::string& url, const HttpResponse& response);
[[nodiscard]] Answer failed_answer(const TransportError& error);

/// `redirect`: the address without its query as `url`, then the parameters of query and fragment.
[[nodiscard]] Node redirect_node(const std::string& location);
/// Pairs as a map; the first of a name counts.
[[nodiscard]] Node params_node(const Params& params);
/// What a request carried as parameters, in its query and its form or JSON body.
[[nodiscard]] Node sent_node(const HttpRequest& request);
/// `login consent error other`
[[nodiscard]] std::string page_kind(const Page& page);

}  // namespace authrig::engine
