#include "engine/document_step.hpp"

#include "engine/edits.hpp"
#include "engine/url.hpp"

namespace authrig::engine {

DocumentStep::DocumentStep(std::string_view name, std::string_view summary, std::string Endpoints::*where,
                           std::string_view what)
    : shape_{name, summary}, where_(where), what_(what) {
    shape_.keys = {{"path", ValueType::string, "another path or absolute URL"},
                   {"method", ValueType::string, "another method"},
                   {"headers", ValueType::map, "header fields"}};
}

std::optional<Prepared> DocumentStep::prepare(const StepContext& context) const {
    const std::string& published = context.world.subject().endpoints().*where_;
    const std::string asked = context.text("path", published);
    if (asked.empty()) throw NotApplicable("the subject has no " + std::string(what_));
    Url url = split_url(asked);
    if (url.origin.empty()) url.origin = split_url(context.world.subject().endpoints().token).origin;
    HttpRequest request;
    request.method = context.text("method", "GET");
    request.target = url.target;
    for (const auto& [name, value] : read_pairs(context.argument("headers"))) request.headers.add(name, value);
    return Prepared{{url.origin, std::move(request)}, "ClientApp"};
}

}  // namespace authrig::engine
