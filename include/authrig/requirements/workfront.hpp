#pragma once

// What Workfront's public pages say of its OAuth2 applications, table by table. They use no capitalised keywords, so
// every entry is indicative. "(choice)" marks what they leave open, with what is done here and why. Longer than a file
// should be, because the document is one: splitting it would hide what is missing.

#include "authrig/requirement.hpp"

namespace authrig::requirements::workfront {

inline constexpr Requirement app_three_types{
    .id = "workfront/app-three-types",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "An application is one of three types: machine-to-machine, single-page web, web.",
    .check =
        "Create one application of each type and expect success; create one of an invented type and expect a refusal "
        "that names the field.",
};

inline constexpr Requirement app_m2m_auth{
    .id = "workfront/app-m2m-auth",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement =
        "A machine-to-machine application authenticates with a JSON Web Token signed with the private key of a pair "
        "whose public half is registered.",
    .check =
        "Exchange a JWT signed with a registered key and expect a token; sign with an unregistered key and expect a "
        "refusal.",
};

inline constexpr Requirement app_spa_auth{
    .id = "workfront/app-spa-auth",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement =
        "A single-page or mobile application uses the authorization code flow with PKCE and has no client secret.",
    .check =
        "Create a single-page application and expect no secret; run the code flow with PKCE and expect a token; run it "
        "without a challenge and expect a refusal.",
};

inline constexpr Requirement app_web_auth{
    .id = "workfront/app-web-auth",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A web application runs on a server and uses the authorization code flow with a client secret.",
    .check =
        "Create a web application and expect a secret; redeem a code with it and expect a token; redeem one without it "
        "and expect a refusal.",
};

inline constexpr Requirement app_admin_only{
    .id = "workfront/app-admin-only",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Only an administrator can create, see or change applications.",
    .check =
        "Call the setup API as a user without the administrator role and expect 403; as an administrator with the "
        "licence expect success.",
};

inline constexpr Requirement app_license{
    .id = "workfront/app-license",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement =
        "The administrator also needs a Standard licence (new plans) or a Plan licence (current plans); any plan will "
        "do.",
    .check =
        "Call the setup API as administrators with the licences standard, plan, work, review and none; expect success "
        "for the first two and 403 for the rest.",
};

inline constexpr Requirement app_create_flow{
    .id = "workfront/app-create-flow",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "registration",
    .statement =
        "Creating an application means: choose the type, give a name, create, so that id and secret appear, then fill "
        "in the remaining fields and save.",
    .check =
        "Create with type and name alone and expect id and secret; then change the remaining fields and expect them to "
        "be kept.",
};

inline constexpr Requirement app_type_fields{
    .id = "workfront/app-type-fields",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement =
        "Each type has exactly its own fields: machine-to-machine no redirect URLs, refresh settings or logo; web no "
        "developer fields or keys; single-page no secret, keys or description URL. A foreign field is refused by name.",
    .check =
        "For each type send each foreign field and expect 422 with the name of the field; send each own field and "
        "expect success.",
};

inline constexpr Requirement app_limit_ten{
    .id = "workfront/app-limit-ten",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "At most ten applications exist at one time: the eleventh is refused, and deleting one makes room.",
    .check = "Create ten and expect success, an eleventh and expect 409; delete one, create again and expect success.",
};

inline constexpr Requirement app_client_id_generated{
    .id = "workfront/app-client-id-generated",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The client id is generated by the server, never chosen.",
    .check =
        "Create an application while sending a client_id and expect another id or a refusal; expect the ids of two "
        "applications to differ.",
};

inline constexpr Requirement app_secret_generated{
    .id = "workfront/app-secret-generated",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Machine-to-machine and web applications get a generated client secret.",
    .check =
        "Create one application of each type; expect a secret for machine-to-machine and web and none for single-page.",
};

inline constexpr Requirement app_secret_shown_once{
    .id = "workfront/app-secret-shown-once",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The secret is shown at creation only and can never be read again.",
    .check =
        "Read the application, and the list of applications, after creation; expect the secret nowhere in the answers.",
};

inline constexpr Requirement app_secret_replace{
    .id = "workfront/app-secret-replace",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A lost secret is deleted and then a new one is added; the deleted one stops working at once.",
    .check =
        "Delete the secret and add one; authenticate with the old one and expect invalid_client, with the new one and "
        "expect success.",
};

inline constexpr Requirement app_public_keys_add{
    .id = "workfront/app-public-keys-add",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement =
        "Public keys can be added to a machine-to-machine application, several at a time, each as a PEM public key or "
        "an X.509 certificate.",
    .check =
        "Add a PEM public key and a certificate; exchange a JWT signed with each private key and expect a token both "
        "times; add a broken PEM and expect 422.",
};

inline constexpr Requirement app_keypair_generate{
    .id = "workfront/app-keypair-generate",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement =
        "The server can generate a key pair for a machine-to-machine application, so that the public key can be shared "
        "with the other application. (choice) The private key is handed out once, at generation, since the pages do "
        "not say how it is delivered.",
    .check =
        "Generate a pair, exchange a JWT signed with the private key and expect a token; read the application and "
        "expect no private key.",
};

inline constexpr Requirement app_name_required{
    .id = "workfront/app-name-required",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The name of an application must not be empty.",
    .check =
        "Create and change an application with an empty, a blank and a missing name; expect 422 with the field name.",
};

inline constexpr Requirement app_description{
    .id = "workfront/app-description",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Every type of application can carry a free-text description.",
    .check = "Save a description for each type and read it back unchanged.",
};

inline constexpr Requirement app_redirect_urls{
    .id = "workfront/app-redirect-urls",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Web and single-page applications register redirect URLs, to which users return after authenticating.",
    .check =
        "Register two URLs and complete an authorization at each; use an unregistered one and expect no redirect to "
        "it.",
};

inline constexpr Requirement app_logo{
    .id = "workfront/app-logo",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Web and single-page applications can carry a logo.",
    .check = "Save a logo for each of the two types and read it back unchanged.",
};

inline constexpr Requirement app_description_url{
    .id = "workfront/app-description-url",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A web application can carry a URL of a page that describes it.",
    .check = "Save the URL for a web application and read it back unchanged.",
};

inline constexpr Requirement app_developer_fields{
    .id = "workfront/app-developer-fields",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A single-page application carries developer name, developer email address and privacy policy URL.",
    .check = "Save the three fields for a single-page application and read them back unchanged.",
};

inline constexpr Requirement app_rotation_option{
    .id = "workfront/app-rotation-option",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "For web and single-page applications refresh token rotation can be switched on or off.",
    .check =
        "Save each setting and read it back; refresh under each and expect a new refresh token only with rotation on.",
};

inline constexpr Requirement app_absolute_expiry_option{
    .id = "workfront/app-absolute-expiry-option",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement =
        "For web and single-page applications the absolute lifetime of refresh tokens can be chosen, or no expiration.",
    .check =
        "Save a lifetime and no expiration and read them back; let the clock pass the lifetime and expect the refresh "
        "to be refused only in the first case.",
};

inline constexpr Requirement app_inactivity_expiry_option{
    .id = "workfront/app-inactivity-expiry-option",
    .document = "workfront",
    .section = "applications",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "For web and single-page applications the inactivity lifetime of refresh tokens can be chosen.",
    .check =
        "Save a lifetime and read it back; let that time pass without activity and expect the refresh to be refused.",
};

inline constexpr Requirement authorize_endpoint{
    .id = "workfront/authorize-endpoint",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "The authorization endpoint is `GET /integrations/oauth2/authorize` with `client_id`, `redirect_uri` and "
        "`response_type=code`.",
    .check = "Send that request for a registered application and expect a login or consent page.",
};

inline constexpr Requirement authorize_code_only{
    .id = "workfront/authorize-code-only",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "`response_type` must be `code`.",
    .check =
        "Send token, an invented value and none at all; expect unsupported_response_type or invalid_request and never "
        "a code or token.",
};

inline constexpr Requirement authorize_login_prompt{
    .id = "workfront/authorize-login-prompt",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "A user who is not logged in is shown a login page.",
    .check = "Open the authorization URL in a fresh browser and expect a page with a password field.",
};

inline constexpr Requirement authorize_login_skipped{
    .id = "workfront/authorize-login-skipped",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "A user who is already logged in on that browser skips the login.",
    .check =
        "Log in, then open the authorization URL in the same browser and expect the consent screen without a password "
        "field.",
};

inline constexpr Requirement authorize_consent{
    .id = "workfront/authorize-consent",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement =
        "After the login, and also when the login was skipped, the user is asked for consent (Allow or Deny) every "
        "time. Remembering the consent is a named leniency.",
    .check =
        "Authorize twice in one browser and expect the consent screen both times; press Deny and expect access_denied.",
};

inline constexpr Requirement authorize_password_private{
    .id = "workfront/authorize-password-private",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "The user name and the password go to the login page only; the application never receives them.",
    .check =
        "Search the redirect to the client, the token answer and every request to the client for the user name and "
        "password; expect neither.",
};

inline constexpr Requirement authorize_user_permission{
    .id = "workfront/authorize-user-permission",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Without the permission of the user an application gets nothing, even though it is registered.",
    .check = "Press Deny and expect no code; ask for the redirect without any decision and expect no code.",
};

inline constexpr Requirement authorize_redirect_extras{
    .id = "workfront/authorize-redirect-extras",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "The redirect carries `code`, `domain` and `lane`, and `state` when it was sent: for "
        "`acme.preview.workfront.com`, `domain=acme` and `lane=preview`.",
    .check =
        "Complete an authorization at a host with a domain and a lane and compare the parameters; without state in the "
        "request expect none in the redirect.",
};

inline constexpr Requirement authorize_scopes_optional{
    .id = "workfront/authorize-scopes-optional",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Scopes need not be given.",
    .check = "Send an authorization request without scope and expect a code that can be redeemed.",
};

inline constexpr Requirement code_two_minutes{
    .id = "workfront/code-two-minutes",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The authorization code is valid for 2 minutes.",
    .check =
        "Redeem 1 second before the 2 minutes are over and expect a token; exactly at 2 minutes and 1 second after "
        "expect invalid_grant.",
};

inline constexpr Requirement token_endpoint{
    .id = "workfront/token-endpoint",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The token endpoint is `POST /integrations/oauth2/api/v1/token`.",
    .check = "Redeem a code there and expect a token; send a GET and expect no token.",
};

inline constexpr Requirement token_body_json_or_form{
    .id = "workfront/token-body-json-or-form",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The body of a token request is JSON or form-encoded.",
    .check = "Redeem one code with a JSON body and one with a form body; expect a token both times.",
};

inline constexpr Requirement token_client_auth{
    .id = "workfront/token-client-auth",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement =
        "A web application authenticates with HTTP Basic, or with `client_id` and `client_secret` in the body.",
    .check =
        "Redeem one code with Basic and one with the secret in the body; expect a token both times; with a wrong "
        "secret expect invalid_client both ways.",
};

inline constexpr Requirement token_code_and_secret{
    .id = "workfront/token-code-and-secret",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A token is issued only if both the authorization code and the client secret are right.",
    .check =
        "Redeem with a right code and a wrong secret, a wrong code and a right secret, both wrong; expect a refusal "
        "each time; both right, expect a token.",
};

inline constexpr Requirement token_response{
    .id = "workfront/token-response",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "The answer to a web application has `token_type` of `sessionID`, `access_token`, `refresh_token`, "
        "`expires_in` and `wid`.",
    .check = "Redeem a code for a web application and compare the members of the JSON answer.",
};

inline constexpr Requirement token_not_for_others{
    .id = "workfront/token-not-for-others",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "No other user or program can see, copy or use the token: it stays on the back channel and is bound to its "
        "application for refresh, revocation and introspection. (choice) That a stolen bearer token fails at the API "
        "cannot be promised and is a departure stated in the report.",
    .check =
        "With the token of one application let another one refresh, revoke and introspect it; expect a refusal or no "
        "effect each time; expect the token in no redirect or page.",
};

inline constexpr Requirement token_direct_to_client{
    .id = "workfront/token-direct-to-client",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "The access token goes directly from the server to the application; no third party sees it, so it stands in no "
        "redirect and in no log.",
    .check =
        "Search every redirect and page of the flow, and the recorded log, for the access token; expect it in the "
        "token answer only.",
};

inline constexpr Requirement api_session_header{
    .id = "workfront/api-session-header",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement =
        "API calls carry the access token in the header `sessionID`, for example at `GET "
        "/attask/api/v14.0/proj/search`.",
    .check = "Call that path with the token in the sessionID header and expect 200; without the header expect 401.",
};

inline constexpr Requirement api_answers_valid_token{
    .id = "workfront/api-answers-valid-token",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement =
        "With a right token the requested information is returned, and only that of the user it was issued for.",
    .check = "Call the API with the tokens of two users; expect 200 and each time the data of the one user only.",
};

inline constexpr Requirement api_refuses_invalid_token{
    .id = "workfront/api-refuses-invalid-token",
    .document = "workfront",
    .section = "authorization-code",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "With a wrong, expired or revoked token nothing is returned.",
    .check = "Call the API with an invented, an expired and a revoked token; expect 401 and no data.",
};

inline constexpr Requirement access_short_lived{
    .id = "workfront/access-short-lived",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Access tokens expire after a short time, 3600 seconds in the published example.",
    .check =
        "Compare expires_in; call the API 1 second before it is over and expect 200; exactly at it and 1 second after "
        "expect 401.",
};

inline constexpr Requirement refresh_offline_access{
    .id = "workfront/refresh-offline-access",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "Asking for the scope `offline_access` yields a refresh token. (choice) It comes with the access token from "
        "the token endpoint, as RFC 6749 has it, not with the code as one sentence of the documentation reads.",
    .check = "Authorize with that scope and expect refresh_token in the token answer and none in the redirect.",
};

inline constexpr Requirement refresh_without_scope{
    .id = "workfront/refresh-without-scope",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "The code flow returns a refresh token although no scope was asked for. (choice) Web and single-page "
        "applications get one either way, since the published code flow shows it.",
    .check = "Authorize without scope and expect refresh_token in the token answer.",
};

inline constexpr Requirement refresh_request{
    .id = "workfront/refresh-request",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "A refresh is `grant_type=refresh_token` with `refresh_token` and, for web, the client credentials; a "
        "`redirect_uri` is tolerated.",
    .check =
        "Refresh with and without redirect_uri and expect a token both times; for web without credentials expect "
        "invalid_client.",
};

inline constexpr Requirement refresh_no_password{
    .id = "workfront/refresh-no-password",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "For a refresh the user need not enter credentials again.",
    .check = "Refresh without any browser session and expect a new access token that works.",
};

inline constexpr Requirement refresh_rotation_on{
    .id = "workfront/refresh-rotation-on",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "With rotation on every use of a refresh token yields a new one, which the application must store; the old one "
        "stops working.",
    .check = "Refresh, expect another refresh_token; use the old one and expect invalid_grant.",
};

inline constexpr Requirement refresh_rotation_off{
    .id = "workfront/refresh-rotation-off",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "With rotation off the same refresh token goes on working.",
    .check = "Refresh three times with the same token and expect a new access token each time.",
};

inline constexpr Requirement refresh_absolute_expiry{
    .id = "workfront/refresh-absolute-expiry",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "After the absolute lifetime, counted from the authorization by the user, the user must log in again. Rotation "
        "does not extend it.",
    .check =
        "Refresh and rotate on the way; just before the lifetime is over expect success, exactly at it and just after "
        "invalid_grant.",
};

inline constexpr Requirement refresh_no_expiration{
    .id = "workfront/refresh-no-expiration",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "With no expiration a refresh token never expires by age.",
    .check = "Let ten years pass with activity where inactivity counts; refresh and expect success.",
};

inline constexpr Requirement refresh_inactivity_expiry{
    .id = "workfront/refresh-inactivity-expiry",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "A refresh token expires when the user has not been active for the chosen time, even if the absolute expiry "
        "lies later.",
    .check =
        "Choose 6 months of inactivity and 1 year absolute; just before 6 months expect success, exactly at them and "
        "just after invalid_grant.",
};

inline constexpr Requirement refresh_activity_resets{
    .id = "workfront/refresh-activity-resets",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "Only a sign-in of the user, by password or by authorizing in a live session, resets the inactivity period; a "
        "refresh does not. (choice) The published example counts signing in.",
    .check =
        "Refresh half-way through the period and expect invalid_grant at its end all the same; sign in half-way and "
        "expect success at that instant.",
};

inline constexpr Requirement refresh_spa_no_secret{
    .id = "workfront/refresh-spa-no-secret",
    .document = "workfront",
    .section = "refresh",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A single-page application refreshes with `client_id` alone, without a secret.",
    .check =
        "Refresh for a single-page application with client_id and expect a token; without client_id expect a refusal.",
};

inline constexpr Requirement pkce_s256_only{
    .id = "workfront/pkce-s256-only",
    .document = "workfront",
    .section = "pkce",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "`code_challenge_method` is always `S256`.",
    .check =
        "Send plain, an invented method and a challenge without a method; expect invalid_request; send S256 and expect "
        "a code.",
};

inline constexpr Requirement pkce_required_for_spa{
    .id = "workfront/pkce-required-for-spa",
    .document = "workfront",
    .section = "pkce",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A single-page application must send a challenge and later the matching verifier.",
    .check =
        "Authorize without a challenge and expect a refusal; redeem without a verifier and with another verifier and "
        "expect invalid_grant or invalid_request.",
};

inline constexpr Requirement pkce_verifier_length{
    .id = "workfront/pkce-verifier-length",
    .document = "workfront",
    .section = "pkce",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "The verifier is URL-safe and at least 43 characters long.",
    .check =
        "Redeem with matching verifiers of 42, 43 and 128 characters and with a space in one; expect a refusal, a "
        "token, a token and a refusal.",
};

inline constexpr Requirement pkce_token_without_secret{
    .id = "workfront/pkce-token-without-secret",
    .document = "workfront",
    .section = "pkce",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement =
        "The token request of a single-page application carries `client_id`, `redirect_uri`, `code` and "
        "`code_verifier` and no `Authorization` header.",
    .check = "Redeem with exactly these parameters and expect a token.",
};

inline constexpr Requirement pkce_token_type{
    .id = "workfront/pkce-token-type",
    .document = "workfront",
    .section = "pkce",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement =
        "A single-page application gets `token_type` of `Bearer` and a JWT as access token, while API calls still use "
        "the `sessionID` header. (choice) The published pages differ by flow: `Bearer` for single-page, `sessionID` "
        "for web.",
    .check =
        "Redeem for a single-page application; expect token_type Bearer and three dot-separated parts; call the API "
        "with the sessionID header and expect 200.",
};

inline constexpr Requirement jwt_endpoint{
    .id = "workfront/jwt-endpoint",
    .document = "workfront",
    .section = "jwt",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement =
        "A JWT is exchanged at `POST /integrations/oauth2/api/v1/jwt/exchange`, form-encoded, with `client_id`, "
        "`client_secret` and `jwt_token`.",
    .check = "Exchange a right JWT there and expect a token; leave out each parameter in turn and expect a refusal.",
};

inline constexpr Requirement jwt_rs256{
    .id = "workfront/jwt-rs256",
    .document = "workfront",
    .section = "jwt",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The JWT is signed with RS256.",
    .check =
        "Exchange JWTs with alg RS256, none, HS256 keyed with the public key, RS384 and PS256; expect a token for the "
        "first only.",
};

inline constexpr Requirement jwt_exp_required{
    .id = "workfront/jwt-exp-required",
    .document = "workfront",
    .section = "jwt",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "`exp` is required and must lie in the future; a few minutes ahead is recommended.",
    .check =
        "Leave exp out and expect a refusal; just before exp expect a token; exactly at it and just after expect a "
        "refusal.",
};

inline constexpr Requirement jwt_iss_customer{
    .id = "workfront/jwt-iss-customer",
    .document = "workfront",
    .section = "jwt",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "`iss` is required and is the customer id.",
    .check = "Exchange JWTs without iss and with the id of another customer; expect a refusal.",
};

inline constexpr Requirement jwt_sub_user{
    .id = "workfront/jwt-sub-user",
    .document = "workfront",
    .section = "jwt",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "`sub` is required and is the id of the user for whom the token shall act.",
    .check =
        "Exchange JWTs without sub and with an unknown user; expect a refusal; with a known one expect the API to "
        "answer as that user.",
};

inline constexpr Requirement jwt_one_per_token{
    .id = "workfront/jwt-one-per-token",
    .document = "workfront",
    .section = "jwt",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Each new access token ought to be asked for with a newly signed JWT: using one again is discouraged.",
    .check =
        "Exchange the same JWT twice and expect the second exchange to be refused; a newly signed one still gets a "
        "token.",
};

inline constexpr Requirement jwt_no_refresh{
    .id = "workfront/jwt-no-refresh",
    .document = "workfront",
    .section = "jwt",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement =
        "The JWT exchange yields no refresh token. (choice) The pages are silent; a new JWT does what a refresh would.",
    .check = "Exchange a JWT and expect no refresh_token in the answer.",
};

inline constexpr Requirement error_token_json{
    .id = "workfront/error-token-json",
    .document = "workfront",
    .section = "errors",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement =
        "The token and the exchange endpoint answer errors as JSON with the codes and statuses of RFC 6749 section "
        "5.2, for JSON bodies too. (choice) The pages show no error bodies.",
    .check =
        "Send a wrong grant_type, code and secret in form and in JSON; expect the code and status of section 5.2 in a "
        "JSON object.",
};

inline constexpr Requirement error_authorize_redirect{
    .id = "workfront/error-authorize-redirect",
    .document = "workfront",
    .section = "errors",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "Errors at the authorization endpoint are redirected as in RFC 6749 section 4.1.2.1, with `state`, and with "
        "`domain` and `lane`. (choice) The pages show no errors.",
    .check =
        "Send an unsupported response_type with state to a registered redirect URL; expect error, state, domain and "
        "lane in the redirect.",
};

inline constexpr Requirement error_authorize_page{
    .id = "workfront/error-authorize-page",
    .document = "workfront",
    .section = "errors",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement =
        "A wrong `client_id` or `redirect_uri` gives an HTML page, never a redirect. (choice) The pages show no "
        "errors.",
    .check =
        "Send an unknown client_id, then an unregistered redirect_uri; expect an HTML page with a status of 400 and no "
        "Location.",
};

inline constexpr Requirement error_api_401{
    .id = "workfront/error-api-401",
    .document = "workfront",
    .section = "errors",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement =
        "The API refuses a wrong, expired or revoked session id with 401 and a JSON body, without `WWW-Authenticate: "
        "Bearer`, since the header is `sessionID`. (choice) A departure from RFC 6750.",
    .check =
        "Call the API with an invented session id; expect 401, a JSON body and no WWW-Authenticate of the scheme "
        "Bearer.",
};

inline constexpr Requirement error_setup{
    .id = "workfront/error-setup",
    .document = "workfront",
    .section = "errors",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement =
        "The setup API answers 401 when not logged in, 403 when not allowed, 409 for the eleventh application, and 422 "
        "with the name of the field when a field is wrong. (choice) The pages show no errors.",
    .check = "Provoke each of the four and compare the status; expect the name of the field in the body of the 422.",
};

inline constexpr const Requirement* all[] = {&app_three_types,
                                             &app_m2m_auth,
                                             &app_spa_auth,
                                             &app_web_auth,
                                             &app_admin_only,
                                             &app_license,
                                             &app_create_flow,
                                             &app_type_fields,
                                             &app_limit_ten,
                                             &app_client_id_generated,
                                             &app_secret_generated,
                                             &app_secret_shown_once,
                                             &app_secret_replace,
                                             &app_public_keys_add,
                                             &app_keypair_generate,
                                             &app_name_required,
                                             &app_description,
                                             &app_redirect_urls,
                                             &app_logo,
                                             &app_description_url,
                                             &app_developer_fields,
                                             &app_rotation_option,
                                             &app_absolute_expiry_option,
                                             &app_inactivity_expiry_option,
                                             &authorize_endpoint,
                                             &authorize_code_only,
                                             &authorize_login_prompt,
                                             &authorize_login_skipped,
                                             &authorize_consent,
                                             &authorize_password_private,
                                             &authorize_user_permission,
                                             &authorize_redirect_extras,
                                             &authorize_scopes_optional,
                                             &code_two_minutes,
                                             &token_endpoint,
                                             &token_body_json_or_form,
                                             &token_client_auth,
                                             &token_code_and_secret,
                                             &token_response,
                                             &token_not_for_others,
                                             &token_direct_to_client,
                                             &api_session_header,
                                             &api_answers_valid_token,
                                             &api_refuses_invalid_token,
                                             &access_short_lived,
                                             &refresh_offline_access,
                                             &refresh_without_scope,
                                             &refresh_request,
                                             &refresh_no_password,
                                             &refresh_rotation_on,
                                             &refresh_rotation_off,
                                             &refresh_absolute_expiry,
                                             &refresh_no_expiration,
                                             &refresh_inactivity_expiry,
                                             &refresh_activity_resets,
                                             &refresh_spa_no_secret,
                                             &pkce_s256_only,
                                             &pkce_required_for_spa,
                                             &pkce_verifier_length,
                                             &pkce_token_without_secret,
                                             &pkce_token_type,
                                             &jwt_endpoint,
                                             &jwt_rs256,
                                             &jwt_exp_required,
                                             &jwt_iss_customer,
                                             &jwt_sub_user,
                                             &jwt_one_per_token,
                                             &jwt_no_refresh,
                                             &error_token_json,
                                             &error_authorize_redirect,
                                             &error_authorize_page,
                                             &error_api_401,
                                             &error_setup};

}  // namespace authrig::requirements::workfront
