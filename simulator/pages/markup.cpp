#include "pages/markup.hpp"

#include "codec/html.hpp"

namespace authrig::pages {

Html& Html::markup(Markup literal) {
    out_ += literal.text;
    return *this;
}

Html& Html::text(std::string_view value) {
    out_ += codec::escape_html(value);
    return *this;
}

Html& Html::attribute(Markup name, std::string_view value) {
    out_ += ' ';
    out_ += name.text;
    out_ += "=\"";
    out_ += codec::escape_html(value);
    out_ += '"';
    return *this;
}

Html& Html::append(const Html& piece) {
    out_ += piece.out_;
    return *this;
}

}  // namespace authrig::pages
