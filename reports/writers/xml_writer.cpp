#include "writers/xml_writer.hpp"

#include <ostream>

#include "writers/printable.hpp"

namespace authrig::reports {

namespace {

std::string xml_escaped(std::string_view text, bool in_attribute) {
    std::string out;
    for (const char c : in_attribute ? printable_line(text) : printable(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':  // `]]>` must not stand in text (section 2.4)
                out += "&gt;";
                break;
            case '"':
                out += in_attribute ? "&quot;" : "\"";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

XmlWriter::XmlWriter(std::ostream& out) : out_(out) { out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)"; }

XmlWriter::~XmlWriter() {
    while (!open_.empty()) close();
    out_ << '\n';
}

void XmlWriter::end_start_tag() {
    if (in_start_tag_) out_ << '>';
    in_start_tag_ = false;
}

void XmlWriter::indent() { out_ << '\n' << std::string(open_.size() * 2, ' '); }

XmlWriter& XmlWriter::open(std::string_view element) {
    end_start_tag();
    indent();
    out_ << '<' << element;
    open_.emplace_back(element);
    in_start_tag_ = true;
    has_text_ = false;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    out_ << ' ' << name << "=\"" << xml_escaped(value, true) << '"';
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::size_t value) {
    return attribute(name, std::string_view(std::to_string(value)));
}

XmlWriter& XmlWriter::text(std::string_view text) {
    end_start_tag();
    out_ << xml_escaped(text, false);
    has_text_ = true;
    return *this;
}

XmlWriter& XmlWriter::close() {
    const auto element = open_.back();
    open_.pop_back();
    if (in_start_tag_) {
        out_ << "/>";
    } else {
        if (!has_text_) indent();
        out_ << "</" << element << '>';
    }
    in_start_tag_ = false;
    has_text_ = false;
    return *this;
}

}  // namespace authrig::reports
