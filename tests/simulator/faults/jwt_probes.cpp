#include "crypto/jws.hpp"
#include "crypto/test_keys.hpp"
#include "probes.hpp"

// JWTs that are none, or that somebody else made: as a grant (in the workfront dialect, at the exchange) and as a client's
// way to authenticate.

namespace authrig::test {
namespace {

constexpr const char* rs256_header = R"({"alg":"RS256"})";

crypto::PrivateKeyHandle fixed_key(std::size_t which) {
    return *crypto::PrivateKeyHandle::from_pem(crypto::generated_test_key(which).private_pem);
}

/// The claims of `client_jwt`, as text.
std::string usual_claims(const Simulator& simulator, const std::string& client_id, const json& more = json::object()) {
    return crypto::parse_compact(client_jwt(simulator, client_id, more))->payload;
}

std::string signed_text(const std::string& header, const std::string& claims) {
    return crypto::sign("RS256", fixed_key(0), header, claims);
}

std::string in_utf16(const std::string& text) {
    std::string out;
    for (const char c : text) out += {c, '\0'};
    return out;
}

void odd_jwts(Simulator& simulator, Log& log) {
    const auto machine = register_machine(simulator);
    const auto claims = usual_claims(simulator, machine.id);
    const auto inside = claims.substr(1, claims.size() - 2);
    const auto plain = client_jwt(simulator, machine.id);
    auto capital = usual_claims(simulator, machine.id, {{"sub", nullptr}});
    capital.insert(1, "\"SUB\":\"" + simulator.user_id("jo").value + "\",");
    for (const auto& jwt : {signed_text(std::string(rs256_header) + " x", claims), signed_text(rs256_header, claims + " x"),
                            signed_text(rs256_header, "{" + inside + ",\"exp\":1}"), signed_text(rs256_header, "{\"exp\":1," + inside + "}"),
                            signed_text(rs256_header, in_utf16(claims)), signed_text(rs256_header, "{\"x\":\"\xff\"," + inside + "}"),
                            signed_text(rs256_header, capital), plain + "=", plain + "\n", plain + " " + plain, std::string("abc"),
                            signed_text(R"({"alg":"RS256","cty":"JWT"})", plain), signed_text(rs256_header, plain)})
        log(simulator.handle(jwt_request(simulator, machine, jwt)));
}

void foreign_keys(Simulator& simulator, Log& log) {
    const auto machine = register_machine(simulator);
    const auto claims = usual_claims(simulator, machine.id);
    const auto other = fixed_key(1);
    const auto embedding = R"({"alg":"RS256","jwk":)" + other.public_key().to_jwk() + "}";
    log(simulator.handle(jwt_request(simulator, machine, crypto::sign("RS256", other, embedding, claims))));
    log(simulator.handle(
        jwt_request(simulator, machine, crypto::sign_shared("HS256", fixed_key(0).public_key().to_pem(), R"({"alg":"HS256"})", claims))));
    log(simulator.handle(jwt_request(simulator, machine, signed_text(R"({"alg":"RS256","kid":"../keys/1"})", claims))));
}

void used_again(Simulator& simulator, Log& log) {
    const auto machine = register_machine(simulator);
    const auto jwt = client_jwt(simulator, machine.id, {{"jti", "once"}});
    for (const char* wait : {"0s", "2m"}) {
        simulator.clock().advance(*parse_span(wait));
        log(simulator.handle(jwt_request(simulator, machine, jwt)));
    }
}

void client_assertions(Simulator& simulator, Log& log) {
    Application signing{.name = "Signing", .token_endpoint_auth_method = "private_key_jwt"};
    signing.public_keys.push_back({"", fixed_key(0).public_key().to_pem()});
    const auto signer = register_client(simulator, AppType::m2m, std::move(signing));
    const auto sharer = register_client(simulator, AppType::m2m, {.token_endpoint_auth_method = "client_secret_jwt"});
    const auto of = [&](const std::string& id) { return usual_claims(simulator, id, {{"iss", id}, {"sub", id}, {"jti", "of-" + id}}); };
    for (const auto& jwt :
         {std::string("a.b.c"), signed_text(rs256_header, of(signer.id)), signed_text(R"({"alg":"RS256","kid":"../keys/1"})", of(signer.id)),
          crypto::sign_shared("HS256", "password", R"({"alg":"HS256"})", of(sharer.id)),
          crypto::sign_shared("HS256", sharer.secret.empty() ? "x" : sharer.secret, R"({"alg":"HS256"})", of(sharer.id))})
        log(simulator.handle(form_request(simulator.paths().token,
                                          {{"grant_type", "client_credentials"},
                                           {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                                           {"client_assertion", jwt}})));
}

}  // namespace

std::vector<Probe> jwt_probes() {
    return {{"odd JWTs", &odd_jwts}, {"JWTs of other keys", &foreign_keys}, {"a JWT used again", &used_again}, {"client assertions", &client_assertions}};
}

}  // namespace authrig::test
