#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "authrig/http.hpp"

namespace authrig::transport {

/// Why a request is answered by the transport itself.
struct Refusal {
    int status = 400;
    std::string reason;
};

/// `RequestParser` makes one `HttpRequest` of the bytes of a connection. Beast's parser reads; this writes the fields
/// straight into the request, without a container between.
class RequestParser final : private boost::beast::http::basic_parser<true> {
public:
    RequestParser(std::size_t header_limit, std::size_t body_limit, bool secure);

    /// Returns how many of the bytes were used; the rest is to be offered again, with more behind it.
    std::size_t feed(std::string_view bytes);
    /// The bytes will not become a request, for a reason that they do not show.
    void refuse(int status, std::string reason);

    [[nodiscard]] bool started() const { return started_; }
    [[nodiscard]] bool complete() const { return !refusal_ && is_done(); }
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }
    /// The client waits for a 100 before it sends the content (RFC 9110 section 10.1.1).
    [[nodiscard]] bool awaits_continue() const { return header_done_ && expects_continue_ && !complete(); }
    /// The client keeps the connection open (RFC 9112 section 9.3).
    [[nodiscard]] bool keep_alive() const { return header_done_ && basic_parser::keep_alive(); }
    [[nodiscard]] bool http_1_0() const { return header_done_ && version_ < 11; }
    [[nodiscard]] const HttpRequest& request() const { return request_; }

private:
    using error_code = boost::beast::error_code;
    using view = boost::beast::string_view;
    using field = boost::beast::http::field;
    using verb = boost::beast::http::verb;

    void on_request_impl(verb, view method, view target, int version, error_code&) override;
    void on_response_impl(int, view, int, error_code&) override {}
    void on_field_impl(field name, view text, view value, error_code&) override;
    void on_header_impl(error_code& error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override;
    std::size_t on_body_impl(view body, error_code&) override;
    void on_chunk_header_impl(std::uint64_t, view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, view body, error_code&) override;
    void on_finish_impl(error_code&) override {}

    void refuse_header();

    HttpRequest request_;
    std::optional<Refusal> refusal_;
    std::size_t header_limit_;
    std::size_t header_bytes_ = 0;
    int version_ = 11;
    int hosts_ = 0;
    bool started_ = false;
    bool header_done_ = false;
    bool expects_continue_ = false;
    bool transfer_encoding_ = false;
    bool only_chunked_ = true;
};

}  // namespace authrig::transport
