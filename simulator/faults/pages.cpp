#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A hook that changes a page.
template <auto Change>
void change_page(HttpResponse& response, const FaultCall&) {
    if (response.headers.get("content-type").value_or("").starts_with("text/html")) Change(response);
}

void put_into_body(HttpResponse& response, std::string_view html) {
    const auto end = response.body.rfind("</main>");
    if (end != std::string::npos) response.body.insert(end, html);
}

void allow_frames(HttpResponse& response) {
    response.headers.remove("X-Frame-Options");
    response.headers.remove("Content-Security-Policy");
}

/// Takes away what stands between the list's tags.
void hide_lists(HttpResponse& response) {
    std::size_t begin = 0;
    while ((begin = response.body.find("<li", begin)) != std::string::npos) {
        const auto end = response.body.find("</li>", begin);
        if (end == std::string::npos) return;
        response.body.erase(begin, end + 5 - begin);
    }
}

bool redirects(const HttpResponse& response) { return response.status == 303; }

}  // namespace

std::span<const Fault> pages_faults() {
    static const Fault faults[] = {
        {.id = "pages_allow_framing",
         .summary = "Any site may show the pages in a frame.",
         .breaks = &rfc9700::clickjacking_prevented,
         .seam = Seam::response,
         .implies = {&rfc9700::csp_used, &rfc9700::framing_combined},
         .response = &change_page<&allow_frames>},
        {.id = "pages_omit_content_security_policy",
         .summary = "Pages come without Content-Security-Policy.",
         .breaks = &rfc9700::csp_used,
         .seam = Seam::response,
         .implies = {&rfc9700::clickjacking_prevented, &rfc9700::framing_combined},
         .response = &change_page<[](HttpResponse& response) { response.headers.remove("Content-Security-Policy"); }>},
        {.id = "pages_omit_frame_options",
         .summary = "Pages come without X-Frame-Options, which older browsers need.",
         .breaks = &rfc9700::framing_combined,
         .seam = Seam::response,
         .response = &change_page<[](HttpResponse& response) { response.headers.remove("X-Frame-Options"); }>},
        {.id = "pages_leak_referrer",
         .summary = "Pages let the browser send their whole address to other sites.",
         .breaks = &rfc9700::referrer_suppressed,
         .seam = Seam::response,
         .response =
             &change_page<[](HttpResponse& response) { response.headers.set("Referrer-Policy", "unsafe-url"); }>},
        {.id = "pages_load_foreign_script",
         .summary = "Pages load a script from another site.",
         .breaks = &rfc9700::authz_page_no_third_party,
         .seam = Seam::response,
         .response = &change_page<[](HttpResponse& response) {
             put_into_body(response, "<script src=\"https://statistics.example/count.js\"></script>");
         }>},
        {.id = "pages_link_to_other_sites",
         .summary = "Pages link to another site.",
         .breaks = &rfc9700::authz_page_no_third_party,
         .seam = Seam::response,
         .response = &change_page<[](HttpResponse& response) {
             put_into_body(response, "<a href=\"https://partner.example/\">Our partner</a>");
         }>},
        {.id = "pages_repeat_input_unescaped",
         .summary = "The authorization endpoint writes state and redirect_uri into its pages as they came.",
         .breaks = &rfc6749::input_sanitised,
         .seam = Seam::response,
         .endpoint = "authorize",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 put_into_body(response, "<p>" + param_of(call.request, "state") + " " +
                                             param_of(call.request, "redirect_uri") + "</p>");
             }},
        {.id = "consent_page_hides_scope",
         .summary = "The consent page does not say what is asked for.",
         .breaks = &rfc6749::consent_informs,
         .seam = Seam::response,
         .response = &change_page<&hide_lists>},
        {.id = "redirects_with_307",
         .summary = "After a form the browser is sent on with 307, and with it what was typed.",
         .breaks = &rfc9700::no_307,
         .seam = Seam::response,
         .implies = {&rfc9700::use_303, &rfc9700::credentials_not_forwarded},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirects(response)) response.status = 307;
             }},
        {.id = "redirects_with_302",
         .summary = "After a form the browser is sent on with 302.",
         .breaks = &rfc9700::use_303,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirects(response)) response.status = 302;
             }},
    };
    return faults;
}

}  // namespace authrig::sim
