#pragma once

#include <string>
#include <string_view>

#include "codec/form.hpp"
#include "core/exchange.hpp"

namespace authrig::sim {

/// Name of the session cookie of this tenant.
[[nodiscard]] std::string session_cookie_name(const Tenant& tenant);
/// The browser's session; null when it has none that lives.
[[nodiscard]] const Session* current_session(const Exchange& exchange);
/// The user logged in on this browser, or whom `auto_login` names; null when nobody is.
[[nodiscard]] const UserRecord* current_user(const Exchange& exchange);
/// The browser's session, or a new one without a user, whose cookie is set on `response`.
[[nodiscard]] const Session& session_for(Exchange& exchange, HttpResponse& response);
/// A new session for a user who just signed in; the old one ends (a session id from before the login is worthless).
const Session& sign_in(Exchange& exchange, const UserRecord& user, HttpResponse& response);
void set_session_cookie(Exchange& exchange, HttpResponse& response, std::string_view value, bool end);

/// The path of a page of this server with the tenant's prefix: for forms and redirects.
[[nodiscard]] std::string local_path(const Tenant& tenant, std::string_view path);

/// A page with the headers every page has: framing denied, no referrer, not stored (RFC 9700 sections 4.2.4 and 4.16).
[[nodiscard]] HttpResponse page_answer(Exchange& exchange, int status, std::string html, std::string_view form_targets = {});
/// The refusal as a page for the person.
[[nodiscard]] HttpResponse error_page(Exchange& exchange, int status, const OAuthError& error, std::string what_happened);
/// 303, so that a form's fields are never sent along (RFC 9700 section 4.12).
[[nodiscard]] HttpResponse see_other(Exchange& exchange, std::string location);

/// Fields of a form post; empty when it is none or cannot be read. The first value of a name counts.
[[nodiscard]] codec::Params read_form_post(const Exchange& exchange);
[[nodiscard]] std::string field_of(const codec::Params& params, std::string_view name);

}  // namespace authrig::sim
