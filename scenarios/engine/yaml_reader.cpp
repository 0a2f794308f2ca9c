#include "engine/yaml_reader.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "engine/file_text.hpp"
#include "engine/yaml_builder.hpp"

namespace authrig::engine {
namespace {

/// Hands yaml-cpp's events to the builder. yaml-cpp's own nodes would keep duplicate keys silently and lose places.
class YamlEvents final : public YAML::EventHandler {
public:
    explicit YamlEvents(YamlBuilder& builder) : builder_(builder) {}

    void OnDocumentStart(const YAML::Mark& at) override { builder_.begin_document(at.line, at.column); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& at, YAML::anchor_t anchor) override { builder_.null(at.line, at.column, anchor); }
    void OnAlias(const YAML::Mark& at, YAML::anchor_t anchor) override { builder_.alias(at.line, at.column, anchor); }
    void OnScalar(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        builder_.scalar(at.line, at.column, tag, anchor, text);
    }
    void OnSequenceStart(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        builder_.open(Node::List{}, at.line, at.column, tag, anchor);
    }
    void OnSequenceEnd() override { builder_.close(); }
    void OnMapStart(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        builder_.open(Node::Map{}, at.line, at.column, tag, anchor);
    }
    void OnMapEnd() override { builder_.close(); }

private:
    YamlBuilder& builder_;
};

/// yaml-cpp's words for the mistakes that people make most often are of no help.
std::string in_plain_words(const std::string& message) {
    if (message == "illegal block entry" || message == "illegal tab when looking for indentation") {
        return "the indentation is not right here (tabs cannot indent in YAML)";
    }
    if (message == "illegal map value") return "a `: ` where no key can stand; put text that contains one in quotes";
    if (message == "unknown token") return "text cannot begin with this character; put it in quotes";
    if (message == "illegal EOF in scalar") return "a quote is opened and not closed";
    if (message == "end of sequence flow not found") return "a `[` is opened and not closed";
    if (message == "end of map flow not found") return "a `{` is opened and not closed";
    if (message == "end of map not found") return "the indentation is not that of the map around it";
    if (message == "end of sequence not found") return "the indentation is not that of the list around it";
    return "not YAML: " + message;
}

}  // namespace

Node read_yaml(const std::string& file, std::string_view text, Diagnostics& diagnostics) {
    if (!check_text(file, text, diagnostics)) return {};
    YamlBuilder builder(file, text, diagnostics);
    std::istringstream in{std::string(text)};
    try {
        YAML::Parser parser(in);
        YamlEvents events(builder);
        while (parser.HandleNextDocument(events)) {
        }
    } catch (const YAML::Exception& mistake) {
        builder.complain(mistake.mark.line, mistake.mark.column, in_plain_words(mistake.msg));
    } catch (const YamlBuilder::GiveUp&) {
        // The builder has said why.
    }
    return builder.take_root();
}

}  // namespace authrig::engine
