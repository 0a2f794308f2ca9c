#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "codec/utf8.hpp"
#include "crypto/jws.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_jwt.hpp"
#include "faults/family.hpp"

// Servers that take for a JWT what is none (RFC 7519 section 7.2).

namespace authrig::sim {
namespace {

/// What a parser that stops at the end of the first object reads of a text.
void cut_after_object(std::string& text) {
    const auto end = text.rfind('}');
    if (text.starts_with('{') && end != std::string::npos) text.resize(end + 1);
}

/// What a parser reads that looks for the first member of a name and no further.
void keep_first_members(std::string& claims) {
    using Json = nlohmann::json;
    std::set<std::string> seen;
    bool repeated = false;
    const auto first_of_name = [&](int depth, Json::parse_event_t event, Json& value) {
        if (event != Json::parse_event_t::key || depth != 1) return true;
        const bool fresh = seen.insert(value.get<std::string>()).second;
        repeated = repeated || !fresh;
        return fresh;
    };
    const auto kept = Json::parse(claims, first_of_name, false);
    if (repeated && kept.is_object()) claims = kept.dump();
}

/// UTF-16 of ASCII text without its zero bytes, and anything else with `?` for what is no UTF-8.
void read_any_charset(std::string& text) {
    std::erase(text, '\0');
    if (codec::valid_utf8(text)) return;
    for (auto& c : text)
        if (static_cast<unsigned char>(c) >= 0x80) c = '?';
}

void lower_member_names(std::string& claims) {
    const auto object = nlohmann::json::parse(claims, nullptr, false);
    if (!object.is_object()) return;
    auto lowered = nlohmann::json::object();
    for (const auto& [name, value] : object.items()) {
        std::string lower = name;
        std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        lowered[lower] = value;
    }
    if (lowered != object) claims = lowered.dump();
}

bool base64url_or_dot(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

/// A JWT in the place of the claims is taken for the JWT, and what is around it is forgotten.
void unwrap_nested(HttpRequest& request, bool needs_cty) {
    std::string inner;
    rewrite_jwt(request, [&](JwtParts& parts) {
        const bool says_so = json_string(parts.header, "cty") == "JWT";
        if (crypto::parse_compact(parts.claims) && (says_so || !needs_cty)) inner = parts.claims;
    });
    if (!inner.empty()) rewrite_jwt_text(request, [&](std::string& text) { text = inner; });
}

}  // namespace

std::span<const Fault> jwt_reading_faults() {
    static const Fault faults[] = {
        {.id = "reads_header_with_text_after_it",
         .summary = "The header of a JWT may be followed by anything.",
         .breaks = &rfc7519::header_json_object,
         .seam = Seam::request,
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_jwt(request, [](JwtParts& parts) { cut_after_object(parts.header); });
             },
         .skips = jwt_signature_unseen()},
        {.id = "reads_claims_with_text_after_them",
         .summary = "The claims of a JWT may be followed by anything.",
         .breaks = &rfc7519::payload_json_object,
         .seam = Seam::request,
         .implies = {&rfc7523::otherwise_invalid_refused},
         .request = [](HttpRequest& request, const FaultCall&) { rewrite_claims(request, &cut_after_object); },
         .skips = jwt_signature_unseen()},
        {.id = "takes_first_of_repeated_claims",
         .summary = "Of two claims of one name the first counts, where other readers take the last.",
         .breaks = &rfc7519::duplicate_claims_handled,
         .seam = Seam::request,
         .request = [](HttpRequest& request, const FaultCall&) { rewrite_claims(request, &keep_first_members); },
         .skips = jwt_signature_unseen()},
        {.id = "reads_jwt_in_any_charset",
         .summary = "Header and claims of a JWT may be in UTF-16 or hold bytes that are no UTF-8.",
         .breaks = &rfc8725::utf8_only,
         .seam = Seam::request,
         .implies = {&rfc7519::header_json_object, &rfc7519::payload_json_object},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_jwt(request, [](JwtParts& parts) {
                     read_any_charset(parts.header);
                     read_any_charset(parts.claims);
                 });
             },
         .skips = jwt_signature_unseen()},
        {.id = "compares_claim_names_without_case",
         .summary = "SUB counts as sub.",
         .breaks = &rfc7519::string_comparison,
         .seam = Seam::request,
         .request = [](HttpRequest& request, const FaultCall&) { rewrite_claims(request, &lower_member_names); },
         .skips = jwt_signature_unseen()},
        {.id = "cleans_jwt_of_other_characters",
         .summary = "Padding, white space and whatever else is not base64url is dropped before a JWT is read.",
         .breaks = &rfc7519::strict_base64url,
         .seam = Seam::request,
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_jwt_text(request, [](std::string& text) {
                     std::erase_if(text, [](char c) { return !base64url_or_dot(c); });
                 });
             }},
        {.id = "takes_first_of_two_assertions",
         .summary = "Of two JWTs in one parameter the first counts.",
         .breaks = &rfc7523::single_assertion,
         .seam = Seam::request,
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 rewrite_jwt_text(request, [](std::string& text) {
                     if (const auto end = text.find_first_of(" ,"); end != std::string::npos) text.resize(end);
                 });
             }},
        {.id = "fails_on_text_without_period",
         .summary = "A text without a period in the place of a JWT makes the server fail.",
         .breaks = &rfc7519::needs_period,
         .seam = Seam::response,
         .implies = {&rfc7523::otherwise_invalid_refused},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 const auto jwt = jwt_in(call.request);
                 if (!jwt.empty() && jwt.find('.') == std::string::npos) response.status = 500;
             }},
        {.id = "takes_nested_jwt_unverified",
         .summary = "Of a JWT within a JWT neither signature is verified.",
         .breaks = &rfc8725::all_operations_validated,
         .seam = Seam::request,
         .request = [](HttpRequest& request, const FaultCall&) { unwrap_nested(request, true); },
         .skips = jwt_signature_unseen()},
        {.id = "takes_nested_jwt_without_cty",
         .summary = "A JWT within a JWT is found although the outer header does not say that there is one.",
         .breaks = &rfc7519::cty_nested,
         .seam = Seam::request,
         .implies = {&rfc8725::all_operations_validated},
         .request = [](HttpRequest& request, const FaultCall&) { unwrap_nested(request, false); },
         .skips = jwt_signature_unseen()},
    };
    return faults;
}

}  // namespace authrig::sim
