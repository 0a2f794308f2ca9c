#include "cli/tag_expression.hpp"

#include <algorithm>

#include "cli/command.hpp"

namespace authrig::cli {
namespace {

/// A recursive descent over the words of an expression; `or` binds weaker than `and`, `and` weaker than `not`.
class TagReader {
public:
    TagReader(std::string_view text, const std::vector<std::string>& tags) : text_(text), tags_(tags) { next(); }

    bool whole() {
        const bool value = any_of();
        if (!word_.empty()) throw UsageError("--tag: unexpected `" + word_ + "`");
        return value;
    }

private:
    bool any_of() {
        bool value = all_of();
        while (word_ == "or" || word_ == ",") {
            next();
            const bool other = all_of();
            value = value || other;
        }
        return value;
    }
    bool all_of() {
        bool value = one();
        while (word_ == "and") {
            next();
            const bool other = one();
            value = value && other;
        }
        return value;
    }
    bool one() {
        if (word_ == "not") {
            next();
            return !one();
        }
        if (word_ == "(") {
            next();
            const bool value = any_of();
            if (word_ != ")") throw UsageError("--tag: `)` is missing");
            next();
            return value;
        }
        if (word_.empty() || word_ == ")" || word_ == "and" || word_ == "or")
            throw UsageError("--tag: a tag is missing");
        const bool value = std::find(tags_.begin(), tags_.end(), word_) != tags_.end();
        next();
        return value;
    }
    void next() {
        const auto start = text_.find_first_not_of(" \t");
        text_.remove_prefix(start == std::string_view::npos ? text_.size() : start);
        auto end = text_.find_first_of(" \t(),");
        if (end == 0) end = 1;
        word_ = text_.substr(0, end);
        text_.remove_prefix(word_.size());
    }

    std::string_view text_;
    const std::vector<std::string>& tags_;
    std::string word_;
};

}  // namespace

bool matches_tags(std::string_view expression, const std::vector<std::string>& tags) {
    return TagReader(expression, tags).whole();
}

}  // namespace authrig::cli
