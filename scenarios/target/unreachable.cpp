#include "target/unreachable.hpp"

#include "engine/url.hpp"

namespace authrig::engine {
namespace {

using Kind = TargetProblem::Kind;
using Transported = TransportError::Kind;

/// A handshake that looks at the certificate says which of its faults it is.
TargetProblem distrusted(Transport& transport, const std::string& url, const std::string& at,
                         const TransportError& error) {
    const auto seen = transport.handshake(split_url(url).origin, {});
    if (!seen || !seen->accepted)
        return {Kind::configuration, at + " does not speak TLS as it should (" + error.message +
                                         "): is it plain http? Then write http:// in the target file"};
    if (!seen->in_date)
        return {Kind::environment, "the certificate of " + at + " has expired or is not valid yet (" + error.message +
                                       "): renew it, or set this machine's clock right"};
    if (!seen->trusted)
        return {Kind::configuration, "the certificate of " + at + " is not trusted (" + error.message +
                                         "): name its authority, or the certificate itself, as `tls: { ca: FILE }` in "
                                         "the target file"};
    return {Kind::configuration, "the certificate of " + at + " is for another host (" + error.message +
                                     "): write the name that it is for in the target file"};
}

}  // namespace

TargetProblem unreachable(Transport& transport, const std::string& url, const std::string& place,
                          const TransportError& error) {
    const std::string at = url + " (" + place + ")";
    if (!url.starts_with("http://") && !url.starts_with("https://"))
        return {Kind::configuration, at + " is no URL that begins with http:// or https://"};
    switch (error.kind) {
        case Transported::tls:
            return distrusted(transport, url, at, error);
        case Transported::name:
            return {Kind::configuration,
                    "the host of " + at + " has no address (" + error.message +
                        "): is it spelt as it should be, and is this machine in the right network?"};
        case Transported::timeout:
            return {Kind::environment, "no answer in time from " + at + " (" + error.message +
                                           "): is the server stuck, or slow? `--timeout SECONDS` waits longer"};
        case Transported::refused:
            return {Kind::environment, "nothing listens at " + at + " (" + error.message +
                                           "): is the server running, and is the port right?"};
        case Transported::cut:
        case Transported::protocol:
            break;
    }
    return {
        Kind::environment,
        "no HTTP answer from " + at + " (" + error.message + ")" +
            (url.starts_with("http:") ? ": does it speak TLS? Then write https:// in the target file" : std::string())};
}

TransportError read_failure(const std::string& failure) {
    const auto colon = failure.find(": ");
    const std::string word = failure.substr(0, colon);
    for (const auto kind : {Transported::refused, Transported::timeout, Transported::cut, Transported::name,
                            Transported::tls, Transported::protocol})
        if (word == to_string(kind)) return {kind, failure.substr(colon == failure.npos ? failure.size() : colon + 2)};
    return {Transported::protocol, failure};
}

}  // namespace authrig::engine
