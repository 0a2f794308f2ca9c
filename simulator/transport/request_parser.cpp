#include "transport/request_parser.hpp"

#include <algorithm>

#include "transport/request_target.hpp"

namespace authrig::transport {
namespace {

namespace http = boost::beast::http;

// What a client claims about its content is believed up to here; beyond it memory follows the bytes that came.
constexpr std::uint64_t trusted_length = 64 * 1024;

std::string to_text(boost::beast::string_view text) { return {text.data(), text.size()}; }

}  // namespace

RequestParser::RequestParser(std::size_t header_limit, std::size_t body_limit, bool secure)
    : header_limit_(header_limit) {
    request_.secure = secure;
    basic_parser::header_limit(static_cast<std::uint32_t>(header_limit));
    basic_parser::body_limit(body_limit);
    eager(true);
}

std::size_t RequestParser::feed(std::string_view bytes) {
    std::size_t used = 0;
    // RFC 9112 section 2.2: empty lines before the request line are ignored.
    if (!started_)
        while (bytes.substr(used).starts_with("\r\n")) used += 2;
    const auto rest = bytes.substr(used);
    if (rest.empty() || (!started_ && rest == "\r")) return used;

    started_ = true;
    error_code error;
    const auto parsed = put(boost::asio::const_buffer{rest.data(), rest.size()}, error);
    used += parsed;
    if (refusal_) return used;
    if (error && error != http::error::need_more) {
        if (error == http::error::header_limit)
            refuse_header();
        else if (error == http::error::body_limit)
            refuse(413, "the content is larger than this server takes");
        else
            refuse(400, error.message());
        return used;
    }
    // What is not parsed yet is one piece: a line, a chunk size or the trailer section.
    if (!is_done() && bytes.size() - used > header_limit_) refuse_header();
    return used;
}

void RequestParser::refuse(int status, std::string reason) {
    refusal_.emplace(Refusal{.status = status, .reason = std::move(reason)});
}

void RequestParser::refuse_header() {
    refuse(431, "the header is larger than " + std::to_string(header_limit_) + " bytes");
}

void RequestParser::on_request_impl(verb, view method, view target, int version, error_code&) {
    request_.method = to_text(method);
    request_.target = to_text(target);
    header_bytes_ = method.size() + target.size() + std::string_view{"  HTTP/1.1\r\n\r\n"}.size();
    version_ = version;
}

void RequestParser::on_field_impl(field name, view text, view value, error_code& error) {
    // RFC 9110 section 6.5.1: trailer fields are not merged into the header section.
    if (header_done_) return;
    // Beast measures what it is given at once; fields that trickle in one by one add up here.
    header_bytes_ += text.size() + value.size() + std::string_view{": \r\n"}.size();
    if (header_bytes_ > header_limit_) {
        refuse_header();
        error = http::error::header_limit;
        return;
    }
    if (name == field::host) ++hosts_;
    if (name == field::expect && iequals({value.data(), value.size()}, "100-continue")) expects_continue_ = true;
    if (name == field::transfer_encoding) {
        transfer_encoding_ = true;
        only_chunked_ = only_chunked_ && iequals({value.data(), value.size()}, "chunked");
    }
    request_.headers.add({text.data(), text.size()}, to_text(value));
}

void RequestParser::on_header_impl(error_code& error) {
    header_done_ = true;
    // RFC 9110 section 10.1.1: an HTTP/1.0 client does not know the interim answer.
    if (version_ < 11) expects_continue_ = false;
    // RFC 9112 section 6.1: a coding whose end cannot be told, or one from HTTP/1.0, makes the framing faulty.
    if (transfer_encoding_ && (!chunked() || version_ < 11))
        refuse(400, "the transfer coding does not end the message");
    else if (transfer_encoding_ && !only_chunked_)
        refuse(501, "the only transfer coding understood is chunked");
    else if (version_ >= 11 && hosts_ != 1)  // RFC 9112 section 3.2
        refuse(400, "a request needs exactly one Host field");
    else if (!to_origin_form(request_))
        refuse(400, "the request target is neither a path nor an http URL");
    if (refusal_) error = http::error::bad_value;
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) {
    if (length) request_.body.reserve(static_cast<std::size_t>(std::min(*length, trusted_length)));
}

std::size_t RequestParser::on_body_impl(view body, error_code&) {
    request_.body.append(body.data(), body.size());
    return body.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, view body, error_code&) {
    request_.body.append(body.data(), body.size());
    return body.size();
}

}  // namespace authrig::transport
