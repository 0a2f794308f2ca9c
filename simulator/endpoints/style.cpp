#include "core/endpoint.hpp"
#include "pages/layout.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_style(const Dialect&, std::string_view path) {
    return exactly(pages::style_sheet_path, path);
}

HttpResponse answer_style(Exchange&) {
    return {200,
            {{"Content-Type", "text/css; charset=utf-8"}, {"X-Content-Type-Options", "nosniff"}},
            std::string(pages::style_sheet()),
            {}};
}

}  // namespace

const Endpoint style_endpoint{"style", "GET", &match_style, &answer_style};

}  // namespace authrig::sim
