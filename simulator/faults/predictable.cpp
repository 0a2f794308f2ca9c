#include <string>

#include "crypto/digest.hpp"
#include "faults/family.hpp"

// Secrets that look random and follow from those before, or come again (RFC 6749 section 10.10).

namespace authrig::sim {
namespace {

constexpr std::size_t usual_length = 43;

std::string digits(std::uint64_t number, std::size_t length) {
    std::string text = std::to_string(number);
    return text.size() < length ? std::string(length - text.size(), '0') + text : text;
}

/// The n-th output of the generator of the C standard's example, as hexadecimal digits, over and over.
std::string linear_generator(int nth) {
    std::uint32_t state = 20260115;
    std::string out;
    for (int i = 0; i < nth * 5; ++i) {
        state = state * 1103515245 + 12345;
        if (i < (nth - 1) * 5) continue;
        static constexpr char hex[] = "0123456789abcdef";
        for (int shift = 28; shift >= 0; shift -= 4) out.push_back(hex[(state >> shift) & 15]);
    }
    return out;
}

/// One of sixteen, chosen by what was random.
std::string from_a_pool(const std::string& random) {
    return crypto::sha256_hex(std::string("pool") + char('a' + static_cast<unsigned char>(random.front()) % 16));
}

/// As long as before, of six characters that were random.
std::string stretched(const std::string& random) {
    std::string out;
    while (out.size() < usual_length) out += random.substr(0, 6);
    return out;
}

/// As long as before, of the ten digits, and only so many of them random.
std::string in_digits(const std::string& random, std::size_t length) {
    std::string out;
    for (const unsigned char c : random.substr(0, length)) out.push_back(static_cast<char>('0' + c % 10));
    return out;
}

}  // namespace

std::span<const Fault> predictable_faults() {
    static const Fault faults[] = {
        {.id = "counts_codes",
         .summary = "A code is a number, one more each time.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .endpoint = "consent",
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code,
                    const FaultCall& call) { code.code = digits(static_cast<std::uint64_t>(call.nth), usual_length); }},
        {.id = "issues_codes_by_a_linear_generator",
         .summary = "Codes come from a linear congruential generator: each follows from the one before.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .endpoint = "consent",
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code, const FaultCall& call) { code.code = linear_generator(call.nth); }},
        {.id = "issues_codes_seeded_by_the_clock",
         .summary = "The generator of codes is seeded with the second: all codes of a second are alike.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code =
             [](CodeRecord& code, const FaultCall& call) {
                 code.code = crypto::sha256_hex(std::to_string(call.now.time_since_epoch().count() / 1000));
             }},
        {.id = "issues_codes_of_digits",
         .summary = "A code has 32 digits: 106 bits.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code, const FaultCall&) { code.code = in_digits(code.code, 32); }},
        {.id = "stretches_codes",
         .summary = "A code is six random characters, written again and again.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code, const FaultCall&) { code.code = stretched(code.code); }},
        {.id = "issues_access_tokens_from_a_pool",
         .summary = "An access token is one of sixteen.",
         .breaks = &rfc6749::access_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6750::reference_unguessable},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.access_id = from_a_pool(draft.access_id); }},
        {.id = "counts_access_tokens",
         .summary = "An access token is a long prefix and a number, one more each time.",
         .breaks = &rfc6749::access_token_unguessable,
         .seam = Seam::draft,
         .endpoint = "token",
         .implies = {&rfc6749::guessing_probability, &rfc6750::reference_unguessable},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 draft.access_id = "at-of-this-server-" + digits(static_cast<std::uint64_t>(call.nth), 25);
             }},
        {.id = "issues_access_tokens_by_a_linear_generator",
         .summary = "Access tokens come from a linear congruential generator: each follows from the one before.",
         .breaks = &rfc6749::access_token_unguessable,
         .seam = Seam::draft,
         .endpoint = "token",
         .implies = {&rfc6749::guessing_probability, &rfc6750::reference_unguessable},
         .draft = [](TokenDraft& draft, const FaultCall& call) { draft.access_id = linear_generator(call.nth); }},
        {.id = "stretches_refresh_tokens",
         .summary = "A refresh token is six random characters, written again and again.",
         .breaks = &rfc6749::refresh_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6749::guessing_probability_160},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (draft.decision.new_refresh_token) draft.refresh_token = stretched(draft.refresh_token);
             }},
        {.id = "issues_refresh_tokens_by_a_linear_generator",
         .summary = "Refresh tokens come from a linear congruential generator: each follows from the one before.",
         .breaks = &rfc6749::refresh_token_unguessable,
         .seam = Seam::draft,
         .endpoint = "token",
         .implies = {&rfc6749::guessing_probability, &rfc6749::guessing_probability_160},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (draft.decision.new_refresh_token) draft.refresh_token = linear_generator(call.nth);
             }},
        {.id = "issues_refresh_tokens_of_digits",
         .summary = "A refresh token has 32 digits: 106 bits.",
         .breaks = &rfc6749::refresh_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6749::guessing_probability_160},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (draft.decision.new_refresh_token) draft.refresh_token = in_digits(draft.refresh_token, 32);
             }},
    };
    return faults;
}

}  // namespace authrig::sim
