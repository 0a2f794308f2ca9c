#include "target/public_jwk.hpp"

#include <string_view>

#include "engine/url.hpp"

namespace authrig::engine {
namespace {

/// One value of DER (X.690) after the other. Past a mistake everything is empty.
class DerReader {
public:
    explicit DerReader(std::string_view bytes) : rest_(bytes) {}
    /// The content of the next value when it has that tag.
    std::string_view take(unsigned char tag) {
        if (rest_.size() < 2 || static_cast<unsigned char>(rest_[0]) != tag) return fail();
        std::size_t length = static_cast<unsigned char>(rest_[1]);
        std::size_t head = 2;
        if (length & 0x80) {
            const std::size_t octets = length & 0x7f;
            if (octets > 4 || rest_.size() < 2 + octets) return fail();
            length = 0;
            for (; head < 2 + octets; ++head) length = length << 8 | static_cast<unsigned char>(rest_[head]);
        }
        if (rest_.size() - head < length) return fail();
        const std::string_view content = rest_.substr(head, length);
        rest_.remove_prefix(head + length);
        return content;
    }

private:
    std::string_view fail() {
        rest_ = {};
        return {};
    }
    std::string_view rest_;
};

constexpr unsigned char der_integer = 0x02, der_bits = 0x03, der_oid = 0x06, der_sequence = 0x30;

std::string base64url(std::string_view bytes) {
    std::string text = base64_encode(bytes);
    for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

/// RFC 7518 section 6.3.1.1: without the zero octet that keeps an INTEGER positive.
std::string_view without_sign(std::string_view number) {
    while (number.size() > 1 && number.front() == '\0') number.remove_prefix(1);
    return number;
}

std::string pem_bytes(const std::string& pem) {
    std::string base64;
    std::size_t at = pem.find('\n');
    for (; at != pem.npos && at + 1 < pem.size() && pem[at + 1] != '-'; at = pem.find('\n', at + 1))
        base64 += pem.substr(at + 1, pem.find('\n', at + 1) - at - 1);
    std::erase(base64, '\r');
    return base64_decode(base64);
}

}  // namespace

std::optional<Node> public_jwk(const std::string& pem, const std::string& kid) {
    const std::string bytes = pem_bytes(pem);
    DerReader info(DerReader(bytes).take(der_sequence));
    DerReader algorithm(info.take(der_sequence));
    const std::string_view kind = algorithm.take(der_oid);
    std::string_view key = info.take(der_bits);
    if (key.empty()) return std::nullopt;
    key.remove_prefix(1);  // how many bits are unused: none
    Node jwk{Node::Map{}};
    if (!kid.empty()) jwk.set("kid", Node(kid));
    jwk.set("use", Node("sig"));
    if (kind == std::string_view("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", 9)) {  // rsaEncryption (RFC 8017)
        DerReader numbers(DerReader(key).take(der_sequence));
        const std::string_view modulus = without_sign(numbers.take(der_integer));
        const std::string_view exponent = without_sign(numbers.take(der_integer));
        if (modulus.empty() || exponent.empty()) return std::nullopt;
        jwk.set("kty", Node("RSA"));
        jwk.set("n", Node(base64url(modulus)));
        jwk.set("e", Node(base64url(exponent)));
        return jwk;
    }
    const bool p256 = algorithm.take(der_oid) == std::string_view("\x2a\x86\x48\xce\x3d\x03\x01\x07", 8);
    if (!p256 || key.size() != 65 || key.front() != '\x04') return std::nullopt;
    jwk.set("kty", Node("EC"));
    jwk.set("crv", Node("P-256"));
    jwk.set("x", Node(base64url(key.substr(1, 32))));
    jwk.set("y", Node(base64url(key.substr(33))));
    return jwk;
}

}  // namespace authrig::engine
