#pragma once

#include <algorithm>
#include <deque>
#include <span>
#include <string>
#include <string_view>

#include "transport/httplib_exchange.hpp"

namespace authrig::testing {

/// `PieceStream` is a connection that keeps what is written, gives an answer in pieces and then ends.
class PieceStream final : public agents::Stream {
public:
    explicit PieceStream(const std::string& answer, std::size_t piece = 4096) {
        for (std::size_t at = 0; at < answer.size(); at += piece) pieces_.push_back(answer.substr(at, piece));
    }
    agents::Carried<void> write(std::string_view bytes, agents::Deadline) override {
        ++writes;
        written.append(bytes);
        return {};
    }
    agents::Carried<std::size_t> read(std::span<char> into, agents::Deadline) override {
        if (pieces_.empty()) return std::size_t{0};
        const auto piece = std::move(pieces_.front());
        pieces_.pop_front();
        std::copy(piece.begin(), piece.end(), into.begin());
        return piece.size();
    }
    [[nodiscard]] bool reusable() const override { return true; }

    std::string written;
    int writes = 0;

private:
    std::deque<std::string> pieces_;
};

}  // namespace authrig::testing
