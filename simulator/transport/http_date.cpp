#include "transport/http_date.hpp"

#include <array>

namespace authrig::transport {
namespace {

constexpr std::array<std::string_view, 7> day_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void append_digits(std::string& out, unsigned value, int width) {
    std::string digits(static_cast<std::size_t>(width), '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value /= 10)
        *digit = static_cast<char>('0' + value % 10);
    out += digits;
}

}  // namespace

// By hand because strftime follows the locale and the standard wants these English names.
std::string imf_fixdate(std::chrono::sys_seconds at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    std::string out{day_names.at(std::chrono::weekday{day}.c_encoding())};
    out += ", ";
    append_digits(out, static_cast<unsigned>(date.day()), 2);
    out += ' ';
    out += month_names.at(static_cast<unsigned>(date.month()) - 1);
    out += ' ';
    append_digits(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    out += ' ';
    append_digits(out, static_cast<unsigned>(time.hours().count()), 2);
    out += ':';
    append_digits(out, static_cast<unsigned>(time.minutes().count()), 2);
    out += ':';
    append_digits(out, static_cast<unsigned>(time.seconds().count()), 2);
    return out += " GMT";
}

std::string_view DateField::now() {
    const auto second = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (second != at_ || text_.empty()) {
        at_ = second;
        text_ = imf_fixdate(second);
    }
    return text_;
}

}  // namespace authrig::transport
