#pragma once

#include "authrig/client.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Signs a person in by one request of that browser (`login: { request }`). Throws `TargetProblem` when it is refused.
void send_sign_in(UserAgent& browser, const SignIn& how, const Person& person);

/// `{username}` and `{password}` replaced, as values of a form or within strings of JSON.
[[nodiscard]] std::string sign_in_body(const SignIn& how, const Person& person);

}  // namespace authrig::engine
