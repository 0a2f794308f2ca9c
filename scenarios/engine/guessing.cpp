#include "engine/guessing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>

namespace authrig::engine {
namespace {

using Values = std::vector<std::string>;

/// The characters at one place of every value.
std::vector<std::string> columns_of(const Values& values) {
    std::size_t width = values.front().size();
    for (const std::string& value : values) width = std::min(width, value.size());
    std::vector<std::string> columns(width);
    for (std::size_t at = 0; at < width; ++at)
        for (const std::string& value : values) columns[at].push_back(value[at]);
    return columns;
}

/// Those that vary, each once: a part that repeats another one tells nothing new.
std::vector<std::string> telling_columns(const Values& values) {
    std::vector<std::string> out;
    for (std::string& column : columns_of(values)) {
        const bool varies = column.find_first_not_of(column.front()) != std::string::npos;
        if (varies && std::find(out.begin(), out.end(), column) == out.end()) out.push_back(std::move(column));
    }
    return out;
}

/// The size of the alphabet that the characters seem to be drawn from.
double alphabet_of(const std::vector<std::string>& columns) {
    const auto all = [&](std::string_view alphabet) {
        return std::all_of(columns.begin(), columns.end(), [&](const std::string& column) {
            return column.find_first_not_of(alphabet) == std::string::npos;
        });
    };
    static constexpr std::array alphabets{std::string_view("0123456789"),
                                          std::string_view("0123456789abcdef"),
                                          std::string_view("0123456789ABCDEF"),
                                          std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
                                          std::string_view("abcdefghijklmnopqrstuvwxyz0123456789"),
                                          std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")};
    for (const std::string_view alphabet : alphabets)
        if (all(alphabet)) return static_cast<double>(alphabet.size());
    return 64;
}

/// How many different characters a place would show if `draws` were drawn from `size`.
double expected_different(double size, double draws) { return size * (1 - std::pow(1 - 1 / size, draws)); }

/// The bits of one place: those of the whole alphabet, unless it shows fewer than half of it would.
double bits_of(const std::string& column, double alphabet) {
    const double different = static_cast<double>(std::set<char>(column.begin(), column.end()).size());
    const double draws = static_cast<double>(column.size());
    return different >= expected_different(alphabet / 2, draws) ? std::log2(alphabet) : std::log2(different);
}

/// Four bytes of every value, beginning at `at`, from its hexadecimal digits, else from its characters.
std::vector<std::uint32_t> words_at(const Values& values, std::size_t at, bool hex) {
    std::vector<std::uint32_t> words;
    for (const std::string& value : values) {
        const std::string part = value.substr(at, hex ? 8 : 10);
        words.push_back(static_cast<std::uint32_t>(std::strtoul(part.c_str(), nullptr, hex ? 16 : 10)));
    }
    return words;
}

std::uint32_t inverse(std::uint32_t odd) {
    std::uint32_t found = odd;  // Newton's iteration: each round doubles the number of bits that are right
    for (int i = 0; i < 5; ++i) found *= 2 - odd * found;
    return found;
}

/// Each word is a·(the one before) + c, for some a and c: a counter, a clock that ticks, a linear generator.
bool follow_linearly(const std::vector<std::uint32_t>& words) {
    std::vector<std::uint32_t> steps;
    for (std::size_t i = 1; i < words.size(); ++i) steps.push_back(words[i] - words[i - 1]);
    const auto odd = std::find_if(steps.begin(), steps.end() - 1, [](std::uint32_t step) { return step % 2 == 1; });
    if (odd == steps.end() - 1)
        return std::all_of(steps.begin(), steps.end(), [&](auto step) { return step == steps[0]; }) && steps[0];
    const std::uint32_t factor = *(odd + 1) * inverse(*odd);
    for (std::size_t i = 1; i < steps.size(); ++i)
        if (steps[i] != factor * steps[i - 1]) return false;
    return true;
}

bool some_word_follows(const Values& values) {
    std::size_t width = values.front().size();
    for (const std::string& value : values) width = std::min(width, value.size());
    for (const bool hex : {true, false})
        for (std::size_t at = 0; at + (hex ? 8 : 10) <= width; ++at) {
            const std::string_view digits = hex ? "0123456789abcdefABCDEF" : "0123456789";
            const bool fits = std::all_of(values.begin(), values.end(), [&](const std::string& value) {
                return std::string_view(value).substr(at, hex ? 8 : 10).find_first_not_of(digits) == std::string::npos;
            });
            if (fits && follow_linearly(words_at(values, at, hex))) return true;
        }
    return false;
}

}  // namespace

std::vector<std::string> ways_to_guess(const std::vector<std::string>& values, double bits) {
    if (values.size() < 16) return {"there are " + std::to_string(values.size()) + " values: too few to tell"};
    std::vector<std::string> ways;
    const std::size_t different = std::set<std::string>(values.begin(), values.end()).size();
    if (different < values.size())
        ways.push_back("only " + std::to_string(different) + " of " + std::to_string(values.size()) +
                       " values are different");
    const std::vector<std::string> columns = telling_columns(values);
    const double alphabet = alphabet_of(columns);
    double left = 0;
    for (const std::string& column : columns) left += bits_of(column, alphabet);
    if (left < bits)
        ways.push_back(std::to_string(columns.size()) + " places vary: they hold " +
                       std::to_string(static_cast<int>(left)) + " bits at most");
    if (some_word_follows(values)) ways.push_back("each value follows from the one before");
    return ways;
}

}  // namespace authrig::engine
