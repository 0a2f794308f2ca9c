#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace authrig::reports {

/// `XmlWriter` writes an indented XML 1.0 document. Whatever text it is given, the document is well-formed: characters
/// that XML 1.0 does not allow (section 2.2) are made visible first. Open elements are closed by `close`, the last
/// ones by the destructor.
class XmlWriter {
public:
    explicit XmlWriter(std::ostream& out);
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;
    ~XmlWriter();

    XmlWriter& open(std::string_view element);
    /// Only directly after `open`.
    XmlWriter& attribute(std::string_view name, std::string_view value);
    XmlWriter& attribute(std::string_view name, std::size_t value);
    XmlWriter& text(std::string_view text);
    XmlWriter& close();

private:
    void end_start_tag();
    void indent();

    std::ostream& out_;
    std::vector<std::string> open_;
    bool in_start_tag_ = false;
    bool has_text_ = false;
};

}  // namespace authrig::reports
