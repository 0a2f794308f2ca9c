#include "pages/setup_frame.hpp"

#include "codec/form.hpp"
#include "pages/layout.hpp"

namespace authrig::pages {
namespace {

Html setup_session_bar(const SetupFrame& frame) {
    Html out;
    out.markup("<div class=\"bar\"><span class=\"soft\">Signed in as <b>")
        .text(frame.user_name)
        .markup("</b></span>\n");
    if (!frame.logout_path.empty()) {
        out.append(form_start(frame.logout_path, frame.csrf));
        out.markup("<button type=\"submit\">Sign out</button>\n</form>\n");
    }
    out.markup("</div>\n");
    return out;
}

}  // namespace

std::string setup_document(const SetupFrame& frame, std::string_view title, const Html& content) {
    Html out = setup_session_bar(frame);
    if (!frame.notice.empty()) out.markup("<p class=\"good\" role=\"status\">").text(frame.notice).markup("</p>\n");
    if (!frame.error.empty() || !frame.problems.empty()) {
        out.markup("<div class=\"alert\" role=\"alert\">\n<p><b>");
        out.text(frame.error.empty() ? "Nothing was saved. Please correct:" : frame.error).markup("</b></p>\n");
        // Each problem is named here as well: its field may not be on this page.
        if (!frame.problems.empty()) {
            out.markup("<ul>\n");
            for (const FieldProblem& problem : frame.problems) {
                out.markup("<li><code>")
                    .text(problem.field)
                    .markup("</code>: ")
                    .text(problem.message)
                    .markup("</li>\n");
            }
            out.markup("</ul>\n");
        }
        out.markup("</div>\n");
    }
    out.append(content);
    return document(title, Width::wide, out);
}

std::string application_path(const SetupFrame& frame, const AppId& id) {
    return frame.base + '/' + codec::percent_encode(id.value);
}

std::string_view type_title(AppType type) {
    switch (type) {
        case AppType::web:
            return "Web application";
        case AppType::spa:
            return "Single-page web application";
        case AppType::m2m:
            return "Machine-to-machine application";
    }
    return {};
}

}  // namespace authrig::pages
