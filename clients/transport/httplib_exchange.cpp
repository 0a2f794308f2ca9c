// The one file that knows cpp-httplib (0.11). The library formats the request and parses the answer; the connection
// with its deadline, and what the library would lose or take for granted, are ours.
#include "transport/httplib_exchange.hpp"

#include <httplib.h>

#include "authrig/version.hpp"
#include "transport/reception.hpp"

namespace authrig::agents {

namespace {

/// `LibraryStream` is an exchange's bytes as the library wants to see them.
class LibraryStream final : public httplib::Stream {
public:
    explicit LibraryStream(ExchangeBytes& bytes) : bytes_(bytes) {}
    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char* into, std::size_t size) override { return bytes_.read({into, size}); }
    ssize_t write(const char* from, std::size_t size) override {
        bytes_.write({from, size});
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return INVALID_SOCKET; }

private:
    ExchangeBytes& bytes_;
};

/// `LibraryClient` is the library's client without its sockets: they are connected, kept and closed elsewhere.
class LibraryClient final : public httplib::ClientImpl {
public:
    explicit LibraryClient(ExchangeBytes& bytes) : ClientImpl(std::string()), stream_(bytes) {
        set_keep_alive(true);  // else it adds `Connection: close`
        set_url_encode(false);
        set_follow_location(false);
        set_decompress(false);
    }

private:
    bool create_and_connect_socket(Socket&, httplib::Error&) override { return true; }
    bool process_socket(const Socket&, std::function<bool(httplib::Stream&)> work) override { return work(stream_); }

    LibraryStream stream_;
};

bool usually_has_a_body(std::string_view method) { return method == "POST" || method == "PUT" || method == "PATCH"; }

httplib::Request library_request(const std::string& host, const HttpRequest& request, ExchangeBytes& bytes) {
    httplib::Request out;
    out.method = request.method;
    out.path = request.target;
    for (const auto& field : request.headers) out.headers.emplace(field.name, field.value);
    if (!request.headers.has("Host")) out.headers.emplace("Host", host);
    if (!request.headers.has("User-Agent")) out.headers.emplace("User-Agent", std::string("authrig/") + version);
    const bool framed = request.headers.has("Content-Length") || request.headers.has("Transfer-Encoding");
    if (!framed && (!request.body.empty() || usually_has_a_body(request.method))) {
        out.headers.emplace("Content-Length", std::to_string(request.body.size()));
    }
    // To any other kind of body the library adds fields: `Content-Type: text/plain`, or a second Content-Length. This
    // kind it would cut into chunks; so the bytes go past it, framed as the request's own fields say.
    out.is_chunked_content_provider_ = true;
    out.content_provider_ = [&bytes, &request](std::size_t, std::size_t, httplib::DataSink& sink) {
        bytes.write(request.body);
        return sink.write("", 0);  // ends the body, and writes nothing
    };
    return out;
}

/// The library keeps fields sorted by name, those of one name in their order.
Headers in_order_of(const std::vector<std::string>& names, const httplib::Headers& fields) {
    Headers out;
    std::map<std::string, httplib::Headers::const_iterator, httplib::Headers::key_compare> next;
    for (const auto& name : names) {
        auto& field = next.try_emplace(name, fields.lower_bound(name)).first->second;
        if (field == fields.end()) continue;
        out.add(field->first, HeadFilter::as_sent(field->second));
        ++field;
    }
    return out;
}

bool lists_token(const Headers& headers, std::string_view name, std::string_view token) {
    for (auto list : headers.all(name)) {
        while (!list.empty()) {
            const auto item = list.substr(0, list.find(','));
            list.remove_prefix(std::min(item.size() + 1, list.size()));
            const auto begin = std::min(item.find_first_not_of(" \t"), item.size());
            if (iequals(item.substr(begin, item.find_last_not_of(" \t") + 1 - begin), token)) return true;
        }
    }
    return false;
}

bool keeps_alive(const httplib::Response& answer, const Headers& headers) {
    return answer.version == "HTTP/1.1" ? !lists_token(headers, "Connection", "close")
                                        : lists_token(headers, "Connection", "keep-alive");
}

}  // namespace

Exchanged exchange_with_httplib(Stream& stream, const std::string& host, const HttpRequest& request,
                                std::size_t body_limit, Deadline deadline) {
    // The library sends nothing without a target, and takes anything for an answer to CONNECT.
    if (request.target.empty() || request.method == "CONNECT") {
        return {.response = not_carried(TransportError::Kind::protocol,
                                        "not a request to an origin: `" + request.method + ' ' + request.target + '`')};
    }
    ExchangeBytes bytes(stream, deadline);
    Reception reception(bytes, body_limit);
    auto asked = library_request(host, request, bytes);
    const auto headers_of = [&](const httplib::Response& head) {
        return in_order_of(bytes.head().names(), head.headers);
    };
    asked.response_handler = [&](const httplib::Response& head) {
        return reception.take_head(head.status, headers_of(head));
    };
    asked.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
        return reception.take_body({data, size});
    };
    httplib::Response answer;
    auto error = httplib::Error::Success;  // says less than the reception knows
    const bool read_to_its_end = LibraryClient(bytes).send(asked, answer, error);
    const bool ended_unanswered = bytes.saw_the_end() && !bytes.saw_a_byte();
    if (const auto whole = reception.verdict(read_to_its_end); !whole) {
        return {.response = tl::make_unexpected(whole.error()), .ended_unanswered = ended_unanswered};
    }
    HttpResponse response{.status = answer.status, .headers = headers_of(answer), .body = reception.take_whole_body()};
    const bool reusable = keeps_alive(answer, response.headers) && reception.at_next_answer();
    return {.response = std::move(response), .reusable = reusable};
}

}  // namespace authrig::agents
