#include "pages/consent_form.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

#include "pages/html_control.hpp"

namespace authrig::agents {

namespace {

constexpr std::string_view allow_words[] = {"allow",   "approve", "approved", "accept", "authorize", "authorise",
                                            "consent", "grant",   "confirm",  "agree",  "yes",       "true"};
// "Don't allow" and "Do not allow" have both kinds of words: these decide.
constexpr std::string_view deny_words[] = {"deny",   "denied", "decline", "reject", "refuse", "disallow",
                                           "cancel", "no",     "not",     "don",    "false",  "abort"};

bool has_word(std::string_view text, std::span<const std::string_view> words) {
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const auto c = i < text.size() ? static_cast<unsigned char>(text[i]) : ' ';
        if (std::isalpha(c)) {
            word += static_cast<char>(std::tolower(c));
            continue;
        }
        if (std::ranges::find(words, word) != words.end()) return true;
        word.clear();
    }
    return false;
}

Leaning leaning_of_text(std::string_view text) {
    if (has_word(text, deny_words)) return Leaning::deny;
    return has_word(text, allow_words) ? Leaning::allow : Leaning::neither;
}

std::optional<ConsentAnswer> find_button(const HtmlPage& page, Leaning leaning) {
    for (std::size_t i = 0; i < page.forms.size(); ++i) {
        for (const auto& control : page.forms[i].controls) {
            if (is_submit_button(control) && leaning_of_button(control) == leaning) {
                return ConsentAnswer{.form = i, .button = {control.name, control.value}, .fields = {}, .link = {}};
            }
        }
    }
    return std::nullopt;
}

/// A page with one button and a field for the decision.
std::optional<ConsentForm> find_decision_field(const HtmlPage& page) {
    for (std::size_t i = 0; i < page.forms.size(); ++i) {
        const auto& controls = page.forms[i].controls;
        const bool asks = std::ranges::any_of(controls, [](const HtmlControl& control) {
            return !is_submit_button(control) && control.type != "hidden" && control.name == "decision";
        });
        if (!asks) continue;
        const auto button = std::ranges::find_if(controls, is_submit_button);
        const auto pressed =
            button == controls.end() ? std::pair<std::string, std::string>{} : std::pair{button->name, button->value};
        return ConsentForm{
            .allow = {.form = i, .button = pressed, .fields = {{"decision", "allow"}}, .link = {}},
            .deny = ConsentAnswer{.form = i, .button = pressed, .fields = {{"decision", "deny"}}, .link = {}}};
    }
    return std::nullopt;
}

std::optional<ConsentAnswer> find_labelled(const HtmlPage& page, std::string_view words) {
    for (std::size_t i = 0; i < page.forms.size(); ++i)
        for (const auto& control : page.forms[i].controls)
            if (is_submit_button(control) &&
                (says(control.label, words) || says(control.value, words) || says(control.name, words)))
                return ConsentAnswer{.form = i, .button = {control.name, control.value}, .fields = {}, .link = {}};
    for (const auto& link : page.links)
        if (says(link.label, words)) return ConsentAnswer{.form = 0, .button = {}, .fields = {}, .link = link.href};
    return std::nullopt;
}

}  // namespace

// What is submitted says more than what is written on the button, and a value more than a name.
Leaning leaning_of_button(const HtmlControl& button) {
    for (const auto* text : {&button.value, &button.name, &button.label}) {
        if (const auto leaning = leaning_of_text(*text); leaning != Leaning::neither) return leaning;
    }
    return Leaning::neither;
}

bool says(std::string_view text, std::string_view words) {
    const auto letter = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return !words.empty() && std::search(text.begin(), text.end(), words.begin(), words.end(), letter) != text.end();
}

std::optional<ConsentForm> find_labelled_consent(const HtmlPage& page, std::string_view allow, std::string_view deny) {
    const auto allowing = find_labelled(page, allow);
    if (!allowing) return std::nullopt;
    return ConsentForm{.allow = *allowing, .deny = find_labelled(page, deny)};
}

std::optional<ConsentForm> find_consent_form(const HtmlPage& page) {
    const auto allow = find_button(page, Leaning::allow);
    const auto deny = find_button(page, Leaning::deny);
    if (allow && deny) return ConsentForm{.allow = *allow, .deny = *deny};
    return find_decision_field(page);
}

}  // namespace authrig::agents
