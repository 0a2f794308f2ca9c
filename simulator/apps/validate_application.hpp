#pragma once

#include "apps/field_error.hpp"
#include "authrig/application.hpp"
#include "core/rule_book.hpp"
#include "dialects/dialect.hpp"

namespace authrig::sim {

/// Checks the meaning of an application's fields: name, redirect URIs, type's own fields, keys, scopes. Fills in what is
/// implied (authentication method, `kid` of keys). Every mistake at once.
[[nodiscard]] FieldErrors validate_application(Application& application, const Dialect& dialect, Rules rules,
                                               bool http_redirect_uris = false);

}  // namespace authrig::sim
