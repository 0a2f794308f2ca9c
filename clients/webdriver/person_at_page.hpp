#pragma once

#include <optional>
#include <string>

#include "authrig/client.hpp"
#include "webdriver/session.hpp"

namespace authrig::agents {

/// `LoginFields` are the elements of a login page. A page that asks for the name first has no password yet.
struct LoginFields {
    std::string username, password;  ///< empty: not there
};

/// `ConsentButtons` are the elements by which a page asks for a decision.
struct ConsentButtons {
    std::string allow, deny;  ///< `deny` may be empty where a hint names `allow`
};

/// One password field that is displayed (two ask for a new password), or the field for the name that a hint names.
[[nodiscard]] WebDriverResult<std::optional<LoginFields>> find_login_fields(WebDriverSession& session,
                                                                            const PageHints& hints);
/// Buttons and links by the hints, else buttons by their words: then both decisions must be there.
[[nodiscard]] WebDriverResult<std::optional<ConsentButtons>> find_consent_buttons(WebDriverSession& session,
                                                                                  const PageHints& hints);
/// Buttons, links and the labels of boxes on which the words stand.
[[nodiscard]] WebDriverResult<std::vector<std::string>> find_labelled(WebDriverSession& session,
                                                                      const std::string& words);
/// Types name and password, and presses the form's button, or Enter where there is no form with one.
[[nodiscard]] WebDriverResult<void> log_in(WebDriverSession& session, const LoginFields& fields, const Person& person);

}  // namespace authrig::agents
