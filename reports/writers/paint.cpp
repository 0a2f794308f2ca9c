#include "writers/paint.hpp"

#include "writers/verdict_look.hpp"

namespace authrig::reports {

namespace {

std::string_view sgr(Ink ink) {
    switch (ink) {
        case Ink::red:
            return "1;31";
        case Ink::green:
            return "32";
        case Ink::yellow:
            return "33";
        case Ink::blue:
            return "34";
        case Ink::magenta:
            return "35";
        case Ink::cyan:
            return "36";
        case Ink::faint:
            return "2";
        case Ink::bold:
            return "1";
    }
    return "0";
}

}  // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
    if (!color || text.empty()) return std::string(text);
    return "\x1b[" + std::string(sgr(ink)) + "m" + std::string(text) + "\x1b[0m";
}

std::string Paint::verdict(Verdict verdict) const {
    const auto look = look_of(verdict);
    return (*this)(ink_of(verdict), std::string(look.symbol) + " " + std::string(look.words));
}

Ink ink_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass:
            return Ink::green;
        case Verdict::fail:
            return Ink::red;
        case Verdict::warn:
            return Ink::yellow;
        case Verdict::departs:
            return Ink::blue;
        case Verdict::not_applicable:
            return Ink::faint;
        case Verdict::inconclusive:
        case Verdict::error:
            return Ink::magenta;
    }
    return Ink::bold;
}

}  // namespace authrig::reports
