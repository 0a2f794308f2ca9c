#include <algorithm>
#include <array>

#include "authrig/nearest.hpp"
#include "authrig/simulator.hpp"
#include "core/settings.hpp"

namespace authrig::sim {
namespace {

struct Switch {
    SwitchInfo info;
    void (*set)(Settings&, std::string_view value);
};

template <bool Settings::*Field>
void set_flag(Settings& settings, std::string_view value) { settings.*Field = value == "on"; }

void set_inactivity(Settings& settings, std::string_view value) {
    if (value != "dialect") settings.inactivity_counts = value == "use" ? ActivityCounts::use : ActivityCounts::sign_in;
}

void set_issuer_identification(Settings& settings, std::string_view value) {
    if (value != "dialect") settings.issuer_identification = value == "on";
}

void set_wrong_guesses(Settings& settings, std::string_view value) {
    settings.wrong_guesses = value == "any" ? 0 : value == "5" ? 5 : value == "100" ? 100 : 20;
}

void set_format(Settings& settings, std::string_view value) {
    if (value == "dialect") return;
    const auto format = value == "jwt" ? TokenFormat::jwt : TokenFormat::opaque;
    settings.web_format = settings.spa_format = settings.m2m_format = format;
}

const std::array<Switch, 22>& all_switches() {
    static const std::array<Switch, 22> switches{{
        {{"basic_raw_secret", {"off", "on"}, "HTTP Basic credentials that were not form-encoded are accepted too"},
         &set_flag<&Settings::basic_raw_secret>},
        {{"remember_consent", {"off", "on"}, "no consent page for an application and scope that were allowed before"},
         &set_flag<&Settings::remember_consent>},
        {{"loopback_port_any", {"on", "off"}, "a loopback redirect URI matches on any port (RFC 8252 section 7.3)"},
         &set_flag<&Settings::loopback_port_any>},
        {{"login_before_errors", {"off", "on"},
          "the user logs in before an error is redirected (RFC 9700 section 4.11.2), not at once (RFC 6749 4.1.2.1)"},
         &set_flag<&Settings::login_before_errors>},
        {{"failed_redemption_burns_code", {"off", "on"},
          "a code is dead after its first use (RFC 9700 section 4.2.4), not after its first successful one"},
         &set_flag<&Settings::failed_redemption_burns_code>},
        {{"jwt_single_use", {"off", "on"}, "a JWT whose jti was seen before is refused (RFC 7523 section 3)"},
         &set_flag<&Settings::jwt_single_use>},
        {{"client_assertion_single_use", {"on", "off"},
          "a JWT that authenticates a client is refused when its jti was seen before (OpenID Connect Core section 9)"},
         &set_flag<&Settings::client_assertion_single_use>},
        {{"jwt_bounds_token", {"on", "off"},
          "an access token for a JWT grant does not outlive the JWT (RFC 7521 section 4.1)"},
         &set_flag<&Settings::jwt_bounds_token>},
        {{"refresh_repeats_token", {"off", "on"}, "a refresh answer without rotation repeats the refresh token"},
         &set_flag<&Settings::refresh_repeats_token>},
        {{"pkce_required_for_web", {"off", "on"}, "web applications must use PKCE as well (OAuth 2.1)"},
         &set_flag<&Settings::pkce_required_for_web>},
        {{"http_redirect_uris", {"off", "on"},
          "a redirect URI may be plain http to any host, of which the user is warned (RFC 6749; RFC 9700 forbids it)"},
         &set_flag<&Settings::http_redirect_uris>},
        {{"issuer_identification", {"dialect", "on", "off"}, "the authorization response names the issuer (RFC 9207)"},
         &set_issuer_identification},
        {{"narrow_scope", {"off", "on"},
          "of a scope what cannot be granted is left out, not refused (RFC 6749 section 3.3)"},
         &set_flag<&Settings::narrow_scope>},
        {{"implicit_grant", {"off", "on"}, "response_type=token is offered (RFC 6749 section 4.2; RFC 9700 advises against it)"},
         &set_flag<&Settings::implicit_grant>},
        {{"password_grant", {"off", "on"}, "grant_type=password is offered (RFC 6749 section 4.3; RFC 9700 forbids it)"},
         &set_flag<&Settings::password_grant>},
        {{"signed_metadata", {"off", "on"}, "the metadata holds itself once more as a signed JWT (RFC 8414 section 2.1)"},
         &set_flag<&Settings::signed_metadata>},
        {{"api_query_token", {"off", "on"}, "the API takes access tokens in the query too (RFC 6750 section 2.3)"},
         &set_flag<&Settings::api_query_token>},
        {{"api_form_token", {"off", "on"}, "the API takes access tokens in a form body too (RFC 6750 section 2.2)"},
         &set_flag<&Settings::api_form_token>},
        {{"revoke_access_tokens", {"on", "off"}, "access tokens can be revoked, not refresh tokens alone (RFC 7009 section 2)"},
         &set_flag<&Settings::revoke_access_tokens>},
        {{"inactivity_counts", {"dialect", "use", "sign_in"}, "what resets the inactivity period of a refresh token"},
         &set_inactivity},
        {{"wrong_guesses", {"20", "5", "100", "any"},
          "wrong guesses of a client secret or password in a row before the next are not looked at (RFC 6749 section 2.3.1)"},
         &set_wrong_guesses},
        {{"access_token_format", {"dialect", "opaque", "jwt"}, "opaque tokens, or JWTs as in RFC 9068"}, &set_format},
    }};
    return switches;
}

[[noreturn]] void unknown_switch(std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto& entry : all_switches()) names.push_back(entry.info.name);
    std::string text = "unknown switch `" + std::string(name) + "`";
    if (const auto near = nearest(name, names); !near.empty()) text += "; did you mean `" + near + "`?";
    throw ConfigError(text);
}

void set_switch(Settings& settings, std::string_view name, std::string_view value) {
    const auto& table = all_switches();
    const auto found = std::ranges::find_if(table, [&](const Switch& entry) { return entry.info.name == name; });
    if (found == table.end()) unknown_switch(name);
    const auto& values = found->info.values;
    if (std::ranges::find(values, value) != values.end()) return found->set(settings, value);
    std::string text = "switch `" + std::string(name) + "` is one of";
    for (const auto allowed : values) text += " `" + std::string(allowed) + "`";
    throw ConfigError(text + ", not `" + std::string(value) + "`");
}

void set_lifetime(Settings& settings, std::string_view name, Span span) {
    if (name == "code") settings.code_lifetime = span;
    else if (name == "access_token") settings.access_token_lifetime = span;
    else if (name == "session") settings.session_lifetime = span;
    else if (name == "access_token_delay") settings.access_token_delay = span;
    else
        throw ConfigError("unknown lifetime `" + std::string(name) +
                          "`; there are `code`, `access_token`, `access_token_delay`, `session`");
}

}  // namespace

TokenFormat Settings::format(AppType type) const {
    return type == AppType::web ? web_format : type == AppType::spa ? spa_format : m2m_format;
}

Settings make_settings(const Dialect& dialect, const Config& config) {
    Settings settings;
    settings.dialect = &dialect;
    settings.code_lifetime = dialect.code_lifetime;
    settings.access_token_lifetime = dialect.access_token_lifetime;
    settings.session_lifetime = dialect.session_lifetime;
    settings.inactivity_counts = dialect.inactivity_counts;
    settings.issuer_identification = dialect.issuer_identification;
    settings.web_format = dialect.web.format;
    settings.spa_format = dialect.spa.format;
    settings.m2m_format = dialect.m2m.format;
    settings.auto_login = config.auto_login;
    for (const auto& [name, value] : config.switches) set_switch(settings, name, value);
    for (const auto& [name, span] : config.lifetimes) set_lifetime(settings, name, span);
    return settings;
}

}  // namespace authrig::sim

namespace authrig {

std::vector<SwitchInfo> switches() {
    std::vector<SwitchInfo> infos;
    for (const auto& entry : sim::all_switches()) infos.push_back(entry.info);
    return infos;
}

}  // namespace authrig
