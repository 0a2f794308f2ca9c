#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "target/target_file.hpp"

namespace authrig::engine {

std::string secret_text(const Node& node, const std::filesystem::path& folder) {
    if (node.is_scalar()) return node.text();
    if (const Node* name = node.find("env")) {
        const char* value = std::getenv(name->text().c_str());
        if (!value) throw std::invalid_argument("the environment has no " + name->text());
        return value;
    }
    if (const Node* path = node.find("file")) {
        const auto file = folder / path->text();
        std::ifstream in(file, std::ios::binary);
        if (!in) throw std::invalid_argument("there is no file " + file.string());
        std::ostringstream text;
        text << in.rdbuf();
        std::string value = text.str();
        while (value.ends_with('\n') || value.ends_with('\r')) value.pop_back();
        return value;
    }
    throw std::invalid_argument("expected a text, { env: NAME } or { file: PATH }");
}

}  // namespace authrig::engine
