#include "transport/head_filter.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using authrig::agents::HeadFilter;

namespace {

struct Filtered {
    bool good = true;
    std::string out;
    std::vector<std::string> names;
};

Filtered filter(const std::string& text, std::size_t piece = 4096) {
    HeadFilter head;
    Filtered result;
    for (std::size_t at = 0; at < text.size() && result.good; at += piece) {
        result.good = head.feed(std::string_view(text).substr(at, piece), result.out).has_value();
    }
    result.names = head.names();
    return result;
}

}  // namespace

TEST_CASE("percent signs are escaped in the header section and nowhere else, however the bytes come") {
    const auto piece = GENERATE(as<std::size_t>(), 1, 2, 5, 4096);
    const auto [good, out, names] =
        filter("HTTP/1.1 200 100%\r\nLocation: /%2B%zz\r\nX%41: \t%\t \r\nlocation:x\r\n\r\n%2B\n%", piece);
    CHECK(good);
    CHECK(out == "HTTP/1.1 200 100%\r\nLocation: /%252B%25zz\r\nX%41: %25\r\nlocation: x\r\n\r\n%2B\n%");
    CHECK(names == std::vector<std::string>{"Location", "X%41", "location"});
}

TEST_CASE("an empty value is marked, and the mark taken back") {
    CHECK(filter("HTTP/1.1 200 OK\r\nA:\r\nB: \t \r\n\r\n").out == "HTTP/1.1 200 OK\r\nA: %00\r\nB: %00\r\n\r\n");
    CHECK(HeadFilter::as_sent(std::string("\0", 1)).empty());
    CHECK(HeadFilter::as_sent("%00") == "%00");
    CHECK(filter("HTTP/1.1 200 OK\r\nA: %00\r\n\r\n").out == "HTTP/1.1 200 OK\r\nA: %2500\r\n\r\n");
}

TEST_CASE("interim answers are swallowed with their fields") {
    const auto [good, out, names] = filter(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103\r\nLink: %\r\n\r\nHTTP/1.1 200 OK\r\nA: 1\r\n\r\nHTTP/1.1 100 "
        "x\r\n");
    CHECK(good);
    CHECK(out == "HTTP/1.1 200 OK\r\nA: 1\r\n\r\nHTTP/1.1 100 x\r\n");
    CHECK(names == std::vector<std::string>{"A"});
}

TEST_CASE("a lone line feed ends a line (RFC 9112 section 2.2)") {
    CHECK(filter("HTTP/1.1 200 OK\nA: 1\n\nx\ny").out == "HTTP/1.1 200 OK\r\nA: 1\r\n\r\nx\ny");
}

TEST_CASE("a line that is no field is an error, in an interim answer too") {
    const auto line = GENERATE(as<std::string>(), "no colon", ": x", "A : b", " folded: x", std::string("A: \0", 4));
    CHECK_FALSE(filter("HTTP/1.1 200 OK\r\n" + line + "\r\n").good);
    CHECK_FALSE(filter("HTTP/1.1 103 Early Hints\r\n" + line + "\r\n").good);
}

TEST_CASE("a line may be as long as the library reads, counted as the library sees it, and not longer") {
    const auto field = [](std::size_t size) { return "HTTP/1.1 200 OK\r\nA: " + std::string(size, 'x') + "\r\n"; };
    CHECK(filter(field(8186)).good);
    CHECK(filter(field(8187)).good);
    CHECK_FALSE(filter(field(8188)).good);
    CHECK(filter("HTTP/1.1 200 OK\r\nA: " + std::string(2729, '%') + "\r\n").good);
    CHECK_FALSE(filter("HTTP/1.1 200 OK\r\nA: " + std::string(2730, '%') + "\r\n").good);
    CHECK_FALSE(filter("HTTP/1.1 200 " + std::string(1024, 'x') + "\r\n").good);
    CHECK_FALSE(filter(std::string((256u << 10) + 1, 'x')).good);
}
