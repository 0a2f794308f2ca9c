#include "authrig/entropy.hpp"

namespace authrig {

namespace {

std::string draw_letters(Entropy& entropy, std::size_t length, std::string_view alphabet) {
    std::string text(length, '\0');
    entropy.fill({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    // The alphabets' sizes are powers of two: masking is even.
    for (char& c : text) c = alphabet[static_cast<std::uint8_t>(c) & (alphabet.size() - 1)];
    return text;
}

}  // namespace

std::string Entropy::text(std::size_t length) {
    return draw_letters(*this, length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

std::string Entropy::hex(std::size_t length) { return draw_letters(*this, length, "0123456789abcdef"); }

}  // namespace authrig
