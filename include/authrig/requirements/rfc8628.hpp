#pragma once

// What RFC 8628 (Device Authorization Grant) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc8628 {

inline constexpr Requirement client_id_sent{
    .id = "rfc8628-3.1-client-id-sent",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "A client that does not authenticate names itself in the device authorization request.",
    .check = "The mock checks client_id.",
};

inline constexpr Requirement request_tls{
    .id = "rfc8628-3.1-request-tls",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "Device requests use TLS.",
    .check = "The mock offers an http endpoint; the client must not use it.",
};

inline constexpr Requirement empty_param_omitted{
    .id = "rfc8628-3.1-empty-param-omitted",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Parameters without value count as absent.",
    .check = "Send scope= empty; expect the same as without.",
};

inline constexpr Requirement ignore_unknown{
    .id = "rfc8628-3.1-ignore-unknown",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Unknown parameters are ignored.",
    .check = "Add a random parameter; expect success.",
};

inline constexpr Requirement no_duplicates{
    .id = "rfc8628-3.1-no-duplicates",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Parameters do not occur twice.",
    .check = "Repeat client_id and scope; expect invalid_request.",
};

inline constexpr Requirement client_auth_applies{
    .id = "rfc8628-3.1-client-auth-applies",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Confidential clients authenticate at this endpoint as at the token endpoint.",
    .check = "Omit credentials of a confidential client; expect invalid_client.",
};

inline constexpr Requirement prompted_start{
    .id = "rfc8628-3.1-prompted-start",
    .document = "rfc8628",
    .section = "3.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "device",
    .statement = "The flow ought to be started at the user's wish only.",
    .check = "The mock lets a session expire; the client must not start a new one by itself.",
};

inline constexpr Requirement response_members{
    .id = "rfc8628-3.2-response-members",
    .document = "rfc8628",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "The response has device_code, user_code, verification_uri and expires_in in JSON with status 200.",
    .check = "Check presence, types and content type.",
};

inline constexpr Requirement interval_default{
    .id = "rfc8628-3.2-interval-default",
    .document = "rfc8628",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "Without interval the client waits five seconds.",
    .check = "The mock leaves interval out and measures the gaps between polls.",
};

inline constexpr Requirement errors_like_token{
    .id = "rfc8628-3.2-errors-like-token",
    .document = "rfc8628",
    .section = "3.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Errors look like those of the token endpoint.",
    .check = "Send an unknown client; expect a JSON error and 400 or 401.",
};

inline constexpr Requirement user_interaction{
    .id = "rfc8628-3.3-user-interaction",
    .document = "rfc8628",
    .section = "3.3",
    .level = Level::must,
    .subject = Subject::user_agent_page,
    .flow = "device",
    .statement = "The user goes to verification_uri and supplies the user code at some point.",
    .check = "Drive the page: enter the code, sign in, approve; the device must then get its token.",
};

inline constexpr Requirement code_not_in_uri{
    .id = "rfc8628-3.3-code-not-in-uri",
    .document = "rfc8628",
    .section = "3.3",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "verification_uri ought not to contain the user code.",
    .check = "Search for it.",
};

inline constexpr Requirement client_shows_user_code{
    .id = "rfc8628-3.3.1-client-shows-user-code",
    .document = "rfc8628",
    .section = "3.3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "The client shows the user code even when it shows a complete URI.",
    .check = "Needs the client's output; a tool can search captured output for the code.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement user_confirms_code{
    .id = "rfc8628-3.3.1-user-confirms-code",
    .document = "rfc8628",
    .section = "3.3.1",
    .level = Level::should,
    .subject = Subject::user_agent_page,
    .flow = "device",
    .statement = "With the complete URI the page ought to show the code for comparison.",
    .check = "Open verification_uri_complete; expect the code and a choice to approve or deny, no automatic approval.",
};

inline constexpr Requirement grant_type_value{
    .id = "rfc8628-3.4-grant-type-value",
    .document = "rfc8628",
    .section = "3.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "Polling uses the URN ending in grant-type:device_code with the device code.",
    .check = "The mock compares the parameters.",
};

inline constexpr Requirement client_id_at_token{
    .id = "rfc8628-3.4-client-id-at-token",
    .document = "rfc8628",
    .section = "3.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement =
        "A client that does not authenticate sends client_id when polling, one with credentials authenticates.",
    .check = "The mock checks each poll.",
    .same_as = "rfc8628-3.1-client-id-sent",
};

inline constexpr Requirement device_code_bound{
    .id = "rfc8628-3.4-device-code-bound",
    .document = "rfc8628",
    .section = "3.4",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "A device code only works for the client it was issued to.",
    .check = "Poll with another client; expect invalid_grant.",
};

inline constexpr Requirement pending_error{
    .id = "rfc8628-3.5-pending-error",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Before the user has decided the answer is authorization_pending.",
    .check = "Poll at the stated interval; expect 400 with that error.",
};

inline constexpr Requirement client_polls_interval{
    .id = "rfc8628-3.5-client-polls-interval",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "The client waits at least the interval between polls.",
    .check = "The mock measures the gaps.",
};

inline constexpr Requirement slow_down_client{
    .id = "rfc8628-3.5-slow-down-client",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "After slow_down the client waits five seconds longer from then on.",
    .check = "The mock answers slow_down twice; the gaps must grow by five and ten seconds.",
};

inline constexpr Requirement slow_down_server{
    .id = "rfc8628-3.5-slow-down-server",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::may,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "A client that polls too fast may be told slow_down and is not given tokens early.",
    .check = "Poll without delay; expect authorization_pending or slow_down.",
};

inline constexpr Requirement denied_error{
    .id = "rfc8628-3.5-denied-error",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "A refusal by the user yields access_denied.",
    .check = "Refuse on the page, then poll.",
};

inline constexpr Requirement expired_error{
    .id = "rfc8628-3.5-expired-error",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "After expiry the answer is expired_token.",
    .check = "Wait for expires_in, then poll.",
};

inline constexpr Requirement client_stops_on_error{
    .id = "rfc8628-3.5-client-stops-on-error",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "Any other error ends the polling.",
    .check = "The mock answers access_denied, expired_token and invalid_grant in turn; no further poll may follow.",
};

inline constexpr Requirement client_backs_off_on_timeout{
    .id = "rfc8628-3.5-client-backs-off-on-timeout",
    .document = "rfc8628",
    .section = "3.5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "device",
    .statement = "After connection timeouts the client polls less often.",
    .check = "The mock lets connections time out; the gaps must grow.",
};

inline constexpr Requirement metadata{
    .id = "rfc8628-4-metadata",
    .document = "rfc8628",
    .section = "4",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Support is announced by device_authorization_endpoint and the grant type.",
    .check = "Check the document; the two must occur together.",
};

inline constexpr Requirement user_code_entropy{
    .id = "rfc8628-5.1-user-code-entropy",
    .document = "rfc8628",
    .section = "5.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "User codes have enough entropy given the limits on attempts.",
    .check =
        "Estimate entropy from alphabet and length over many codes; enter a bounded number of wrong codes and expect "
        "throttling.",
};

inline constexpr Requirement device_code_entropy{
    .id = "rfc8628-5.2-device-code-entropy",
    .document = "rfc8628",
    .section = "5.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Device codes have very high entropy.",
    .check = "Estimate over many codes; at least 128 bits.",
};

inline constexpr Requirement phishing_notice{
    .id = "rfc8628-5.4-phishing-notice",
    .document = "rfc8628",
    .section = "5.4",
    .level = Level::recommended,
    .subject = Subject::user_agent_page,
    .flow = "device",
    .statement = "The user ought to be told that a device is being authorized and asked whether it is at hand.",
    .check = "Check the consent page for such a notice and for the client's name; report for human judgement.",
};

inline constexpr Requirement user_code_alphabet{
    .id = "rfc8628-6.1-user-code-alphabet",
    .document = "rfc8628",
    .section = "6.1",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "device",
    .statement = "Alphabets with characters that are easily confused ought to be avoided.",
    .check = "Look at the characters of many codes.",
};

inline constexpr Requirement user_code_normalised{
    .id = "rfc8628-6.1-user-code-normalised",
    .document = "rfc8628",
    .section = "6.1",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "device",
    .statement = "Entered codes are compared without regard to case and punctuation.",
    .check = "Enter the code in lower case, without dashes and with spaces; expect acceptance.",
};

inline constexpr const Requirement* all[] = {&client_id_sent,
                                             &request_tls,
                                             &empty_param_omitted,
                                             &ignore_unknown,
                                             &no_duplicates,
                                             &client_auth_applies,
                                             &prompted_start,
                                             &response_members,
                                             &interval_default,
                                             &errors_like_token,
                                             &user_interaction,
                                             &code_not_in_uri,
                                             &client_shows_user_code,
                                             &user_confirms_code,
                                             &grant_type_value,
                                             &client_id_at_token,
                                             &device_code_bound,
                                             &pending_error,
                                             &client_polls_interval,
                                             &slow_down_client,
                                             &slow_down_server,
                                             &denied_error,
                                             &expired_error,
                                             &client_stops_on_error,
                                             &client_backs_off_on_timeout,
                                             &metadata,
                                             &user_code_entropy,
                                             &device_code_entropy,
                                             &phishing_notice,
                                             &user_code_alphabet,
                                             &user_code_normalised};

}  // namespace authrig::requirements::rfc8628
