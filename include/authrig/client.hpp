#pragma once

#include <functional>
#include <memory>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "authrig/application.hpp"
#include "authrig/clock.hpp"
#include "authrig/entropy.hpp"
#include "authrig/http.hpp"

namespace authrig {

/// Why there is no response. `kind` is one word for reports.
struct TransportError {
    enum class Kind { refused, timeout, cut, name, tls, protocol };
    Kind kind = Kind::protocol;
    std::string message;
};
[[nodiscard]] std::string_view to_string(TransportError::Kind kind);

/// `HandshakeOffer` is what a TLS client offers. Certificates are looked at and reported, never a reason to break off.
struct HandshakeOffer {
    enum class Version { tls1_0, tls1_1, tls1_2, tls1_3 };
    enum class Ciphers {
        usual,
        null  ///< only those that do not encrypt
    };
    Version oldest = Version::tls1_2;
    Version newest = Version::tls1_3;
    Ciphers ciphers = Ciphers::usual;
};

/// `Handshake` is how the server took the offer.
struct Handshake {
    bool accepted = false;
    std::string protocol;     ///< `TLSv1.3`; empty when refused, as is the rest
    bool encrypted = false;   ///< the cipher that was chosen encrypts
    bool trusted = false;     ///< the chain leads to an authority that is trusted
    bool host_named = false;  ///< the certificate is for that host
    bool in_date = false;     ///< every certificate of the chain is valid now
};

/// `Transport` carries a request to an origin (`http://as.authrig.test`) and brings the answer. Redirects are not followed.
/// Safe to use from several threads.
class Transport {
public:
    virtual ~Transport() = default;
    virtual tl::expected<HttpResponse, TransportError> send(const std::string& origin, const HttpRequest& request) = 0;
    /// A TLS handshake on a connection of its own, which is closed after it. An error when there is no connection, or
    /// when this side cannot offer that (`TransportError::Kind::protocol`), as the default cannot.
    virtual tl::expected<Handshake, TransportError> handshake(const std::string& origin, const HandshakeOffer& offer);
};

struct HttpTransportOptions {
    /// Origins whose name is not resolved: `http://as.authrig.test` → `127.0.0.1`, port. The Host header keeps the name.
    std::map<std::string, std::pair<std::string, std::uint16_t>> resolve;
    std::chrono::milliseconds timeout{10'000};
    std::size_t body_limit = 8u << 20;
    /// PEM of authorities that are trusted beside the system's.
    std::string trusted_authorities;
};
/// Real HTTP/1.1 over TCP with keep-alive.
[[nodiscard]] std::unique_ptr<Transport> make_http_transport(HttpTransportOptions options);

/// Name and value pairs in order; names may repeat.
using Params = std::vector<std::pair<std::string, std::string>>;

/// `KeyPair` signs an agent's JWTs.
struct KeyPair {
    std::string kid;
    std::string private_pem;
    std::string public_pem;
    std::string alg = "RS256";  ///< what it signs with unless told otherwise
};

/// `JwtEdits` are departures from the JWT an agent would sign. `claims_json` and `header_json` are merged over
/// the defaults; a null removes a member.
struct JwtEdits {
    std::string claims_json = "{}";
    std::string header_json = "{}";
    std::string alg;                    ///< `RS256 RS384 RS512 PS256 ES256 HS256 none`; empty: what the key is for
    std::optional<KeyPair> key;         ///< another key than the agent's own
    std::optional<std::string> secret;  ///< with HS256: the key of the MAC
    std::optional<std::string> raw;     ///< this text instead of a JWT
    std::optional<std::string> claims_text, header_text;  ///< signed as they stand, JSON or not
    std::string charset = "utf-8", header_charset = "utf-8";  ///< `utf-8 utf-16 latin-1`
    bool break_signature = false;       ///< flips one bit of the signature
};

/// `Edits` are departures from what an agent would send by itself. Applied after it has built the request:
/// first `omit`, then `set` (replaces, or adds), then `add` (a second one of the same name).
struct Edits {
    std::vector<std::string> omit;
    Params set;
    Params add;
    Headers headers;                            ///< replace header fields of that name
    std::vector<std::string> omit_headers;
    std::optional<std::string> method;
    std::optional<std::string> raw_body;        ///< instead of the encoded parameters
    std::optional<std::string> content_type;
    std::optional<std::string> auth;            ///< `basic post none both basic_raw private_key_jwt client_secret_jwt`, else the agent's own method
    std::optional<std::string> encoding;        ///< `form` or `json` body, else the agent's own
    std::optional<std::string> path;            ///< another path or absolute URL than the endpoint's
    Params query;                               ///< added to the request's query string
    JwtEdits assertion;                         ///< of the JWT by which the client authenticates
};

/// `Endpoints` are absolute URLs. Empty where the server has none.
struct Endpoints {
    std::string authorize, token, jwt_exchange, revoke, introspect, jwks, metadata, api, login, logout, setup;
};

/// Fixed test key pairs: RSA-2048 under the names `k1 k2 k3`, P-256 under `e1`. Throws `std::out_of_range`.
[[nodiscard]] const KeyPair& test_key_pair(std::string_view name);

/// `ClientConfig` is what an application's developer would put into its settings.
struct ClientConfig {
    std::string name = "ClientApp";
    AppType type = AppType::web;
    std::string client_id;
    std::string client_secret;
    std::string redirect_uri;
    std::string auth = "basic";      ///< `basic post none private_key_jwt client_secret_jwt`: how it authenticates
    std::string encoding = "form";   ///< `form` or `json`
    std::string api_header = "bearer";  ///< `bearer` or `sessionID`: how it presents an access token
    bool use_pkce = true;            ///< PKCE S256 (RFC 7636)
    std::string scope;
    std::optional<KeyPair> key;      ///< machine-to-machine
    std::string jwt_issuer;          ///< `iss` of its JWTs
    std::string jwt_subject;         ///< `sub` of its JWTs
    std::string jwt_audience;        ///< `aud` of its JWTs; empty: none
    Span jwt_lifetime{0, std::chrono::minutes(3)};
    Endpoints endpoints;
    std::string issuer;              ///< whose authorization responses it takes (RFC 9207 section 2.4); empty: not compared
    bool iss_announced = false;      ///< the server's metadata promises `iss`: a response without it is refused
};

/// `OutgoingRequest` is a request and where it goes.
struct OutgoingRequest {
    std::string origin;
    HttpRequest request;
};

/// `Tokens` is what a token answer gave, as far as it could be read.
struct Tokens {
    std::string access_token, refresh_token, token_type, scope;
    std::optional<double> expires_in;
};

/// `ClientApp` is a scripted OAuth client: a second implementation beside the server, with its own PKCE and JWS.
/// It builds requests and remembers what it got. It does not send: the caller does, so that every exchange
/// can be recorded. Not thread-safe; one per actor.
class ClientApp {
public:
    ClientApp(ClientConfig config, const Clock& clock, Entropy& entropy);

    /// URL of a new authorization request; remembers `state`, `code_verifier` and `redirect_uri`.
    [[nodiscard]] std::string authorization_url(const Edits& edits = {});
    /// Authorization code grant (RFC 6749 section 4.1.3) with the remembered code, verifier and redirect URI.
    [[nodiscard]] OutgoingRequest redeem(const Edits& edits = {}) const;
    [[nodiscard]] OutgoingRequest refresh(const Edits& edits = {}) const;
    [[nodiscard]] OutgoingRequest client_credentials(const Edits& edits = {}) const;
    /// Resource owner password credentials grant (RFC 6749 section 4.3.2).
    [[nodiscard]] OutgoingRequest password(const std::string& username, const std::string& password, const Edits& edits = {}) const;
    [[nodiscard]] std::string sign_jwt(const JwtEdits& jwt = {}) const;
    /// The JWT by which the client authenticates (RFC 7523 section 2.2), with its key or, for the method
    /// `client_secret_jwt`, keyed with its secret.
    [[nodiscard]] std::string sign_client_assertion(std::string_view method, const JwtEdits& jwt = {}) const;
    /// Workfront's JWT exchange: form `client_id client_secret jwt_token`.
    [[nodiscard]] OutgoingRequest exchange_jwt(const std::string& jwt, const Edits& edits = {}) const;
    /// RFC 7523 section 2.1: `grant_type` jwt-bearer with `assertion`.
    [[nodiscard]] OutgoingRequest jwt_bearer(const std::string& jwt, const Edits& edits = {}) const;
    [[nodiscard]] OutgoingRequest revoke(const std::string& token, const Edits& edits = {}) const;
    [[nodiscard]] OutgoingRequest introspect(const std::string& token, const Edits& edits = {}) const;
    /// A call to the protected resource. `with`: `bearer sessionID query form none`; empty: as configured.
    [[nodiscard]] OutgoingRequest call_api(const std::string& with = {}, const Edits& edits = {}) const;

    /// Reads the authorization response at its callback, in the fragment when it asked for `response_type=token`.
    /// Remembers the code or the token, unless another issuer than the configured one is named (RFC 9207 section 2.4).
    struct Callback {
        Params params;
        std::string code, state, error, iss, access_token;
        bool state_matches = false;
        bool issuer_matches = true;
    };
    Callback receive_callback(std::string_view url);
    /// Reads a token answer and remembers the tokens when it is a success.
    Tokens receive_tokens(const HttpResponse& response);

    [[nodiscard]] const ClientConfig& config() const { return config_; }
    [[nodiscard]] ClientConfig& config() { return config_; }
    /// What it remembers: `response_type code state code_verifier code_challenge redirect_uri access_token refresh_token token_type`.
    std::map<std::string, std::string> memory;

private:
    ClientConfig config_;
    const Clock* clock_;
    Entropy* entropy_;
};

/// `Form` is an HTML form as found in a page.
struct Form {
    std::string action, method, id;
    Params fields;                        ///< names and values, hidden ones too; no buttons
    Params buttons;                       ///< submit buttons with name and value
};

/// `Page` is an HTML answer, read.
struct Page {
    std::string url;
    int status = 0;
    std::string title;
    std::vector<Form> forms;
    std::string text;      ///< visible text
    [[nodiscard]] const Form* form_with(std::string_view field) const;

    /// What the browser takes the page for: where a name and a password go, and how each decision is given.
    struct Login {
        std::size_t form = 0;  ///< index in `forms`
        std::string username_field, password_field;
    };
    struct Decision {
        std::size_t form = 0;
        Params fields, button;
        std::string link;  ///< a URL to open instead of sending a form; else empty
    };
    std::optional<Login> login;
    std::optional<Decision> allow, deny;
};
[[nodiscard]] Page read_page(std::string url, const HttpResponse& response);

/// `Person` is who sits at the browser.
struct Person {
    std::string username, password;
    bool allow = true;   ///< decision on the consent page
};

/// `PageHints` say how a server's pages are used where they do not tell by themselves. Empty: by themselves.
struct PageHints {
    std::string username_field, password_field;  ///< names of the fields of the login form
    std::string allow, deny;                     ///< what is written on the button or link for that decision
    /// In a driven browser: what is written on what is pressed before, to allow: boxes to tick, buttons of earlier pages.
    std::vector<std::string> before_allow = {};
};

/// `Browse` is where a navigation ended.
struct Browse {
    enum class End {
        callback,      ///< redirected to an origin or path that is the client's: `url` has it
        login_page, consent_page,
        page,          ///< some other page or a non-HTML answer
        failed         ///< transport error: `failure`
    };
    End end = End::page;
    std::string url;
    std::optional<HttpResponse> response;
    Page page;
    std::string failure;
    bool login_shown = false, consent_shown = false;
};
[[nodiscard]] std::string_view to_string(Browse::End end);

/// `UserAgent` is a browser with cookies, as far as the pages need: follows redirects within the server's origin, fills the
/// login form, presses Allow or Deny. Every exchange goes through `send`. Not thread-safe.
class UserAgent {
public:
    using Send = std::function<tl::expected<HttpResponse, TransportError>(const std::string& origin, const HttpRequest&)>;
    explicit UserAgent(Send send);

    /// Opens a URL and goes on until the client's callback or until a page needs a person and `person` is null.
    /// `stop_at`: `login` or `consent` stops there.
    Browse open(const std::string& url, const Person* person, std::string_view client_redirect_uri = {}, std::string_view stop_at = {});
    /// Sends a form with fields replaced or added; `button` is the name=value of the pressed button.
    Browse submit(const Page& page, const Form& form, const Params& fields, const Params& button, const Person* person,
                  std::string_view client_redirect_uri = {}, std::string_view stop_at = {});
    /// A request with this browser's cookies, redirects not followed.
    tl::expected<HttpResponse, TransportError> request(const std::string& url, HttpRequest request);

    /// Cookies by origin and name, as stored.
    std::map<std::string, std::map<std::string, std::string>> cookies;
    PageHints hints;

private:
    Browse follow(std::string url, HttpRequest request, const Person* person, std::string_view client_redirect_uri, std::string_view stop_at);
    Send send_;
};

}  // namespace authrig
