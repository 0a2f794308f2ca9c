#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

using std::chrono::seconds;

/// A hook that makes one of the two lifetimes longer or shorter, where there is one.
template <std::optional<Span> RefreshPolicy::*Member, int Seconds>
void lengthen(Application& application, const FaultCall&) {
    auto& length = application.refresh.*Member;
    if (length) length->exact += seconds(Seconds);
}

constexpr Span one_year{12, {}};

}  // namespace

std::span<const Fault> refresh_lifetime_faults() {
    static const Fault faults[] = {
        {.id = "absolute_lifetime_a_second_longer",
         .summary = "A refresh token outlives its absolute lifetime by a second.",
         .breaks = &workfront::refresh_absolute_expiry,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_absolute_expiry_option, &rfc6749::refresh_validated},
         .application = &lengthen<&RefreshPolicy::absolute, 1>},
        {.id = "absolute_lifetime_a_second_shorter",
         .summary = "A refresh token ends a second before its absolute lifetime.",
         .breaks = &workfront::refresh_absolute_expiry,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_absolute_expiry_option},
         .application = &lengthen<&RefreshPolicy::absolute, -1>},
        {.id = "rotation_extends_absolute_lifetime",
         .summary = "The absolute lifetime is counted from the latest refresh, not from the user's authorization.",
         .breaks = &workfront::refresh_absolute_expiry,
         .seam = Seam::draft,
         .endpoint = "token",
         .implies = {&workfront::app_absolute_expiry_option, &rfc9700::refresh_replay_detected},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (!asks_for(call.request, "refresh_token") || !draft.decision.new_refresh_token) return;
                 draft.decision.family += "+";  // a new line of tokens, which begins now
                 draft.decision.authorized_at = call.now;
             }},
        {.id = "ignores_absolute_lifetime",
         .summary = "A refresh token does not expire by age, whatever was chosen.",
         .breaks = &workfront::refresh_absolute_expiry,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_absolute_expiry_option, &rfc6749::refresh_validated},
         .application = [](Application& application, const FaultCall&) { application.refresh.absolute.reset(); }},
        {.id = "expires_although_no_expiration_was_chosen",
         .summary = "Without an absolute lifetime a refresh token ends after a year all the same.",
         .breaks = &workfront::refresh_no_expiration,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_absolute_expiry_option},
         .application =
             [](Application& application, const FaultCall&) {
                 if (!application.refresh.absolute) application.refresh.absolute = one_year;
             }},
        {.id = "inactivity_lifetime_a_second_longer",
         .summary = "A refresh token outlives its inactivity lifetime by a second.",
         .breaks = &workfront::refresh_inactivity_expiry,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_inactivity_expiry_option, &rfc9700::refresh_expires_idle},
         .application = &lengthen<&RefreshPolicy::inactivity, 1>},
        {.id = "inactivity_lifetime_a_second_shorter",
         .summary = "A refresh token ends a second before its inactivity lifetime.",
         .breaks = &workfront::refresh_inactivity_expiry,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_inactivity_expiry_option, &rfc9700::refresh_expires_idle},
         .application = &lengthen<&RefreshPolicy::inactivity, -1>},
        {.id = "ignores_inactivity_lifetime",
         .summary = "An idle refresh token does not expire, whatever was chosen.",
         .breaks = &workfront::refresh_inactivity_expiry,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_inactivity_expiry_option, &rfc9700::refresh_expires_idle},
         .application = [](Application& application, const FaultCall&) { application.refresh.inactivity.reset(); }},
        {.id = "counts_use_as_activity",
         .summary = "A refresh resets the inactivity period, and a sign-in does not.",
         .breaks = &workfront::refresh_activity_resets,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::refresh_inactivity_expiry},
         .settings = [](Settings& settings, const FaultCall&) { settings.inactivity_counts = ActivityCounts::use; }},
        {.id = "counts_sign_in_as_activity",
         .summary = "Only a sign-in resets the inactivity period: a token in use expires as if it were idle.",
         .breaks = &rfc9700::refresh_expires_idle,
         .seam = Seam::rule,
         .endpoint = "token",
         .settings = [](Settings& settings,
                        const FaultCall&) { settings.inactivity_counts = ActivityCounts::sign_in; }},
    };
    return faults;
}

}  // namespace authrig::sim
