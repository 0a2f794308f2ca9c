#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "authrig/application.hpp"
#include "authrig/entropy.hpp"

namespace authrig::sim {

/// `UserRecord` is a user and when that user last signed in (a password, or authorizing in a live session).
struct UserRecord {
    User user;
    TimePoint last_sign_in{};
};

/// `UserDirectory` holds a tenant's users. Passwords are those of test users and are kept as they are. Not thread-safe.
class UserDirectory {
public:
    /// Replaces the user of that name, if there is one, and keeps its id.
    const UserRecord& add(User user, Entropy& entropy);
    bool remove(std::string_view username);
    void clear() { users_.clear(); }

    [[nodiscard]] const UserRecord* find(const UserId& id) const;
    [[nodiscard]] const UserRecord* find_by_name(std::string_view username) const;
    /// The user, if the password is right.
    [[nodiscard]] const UserRecord* check_password(std::string_view username, std::string_view password) const;
    void signed_in(const UserId& id, TimePoint now);
    [[nodiscard]] const std::vector<std::unique_ptr<UserRecord>>& all() const { return users_; }

private:
    std::vector<std::unique_ptr<UserRecord>> users_;
};

/// May manage applications: an administrator with a `standard` or `plan` licence (workfront/app-license).
[[nodiscard]] bool has_license(const User& user);

/// The users of a server that was given none: `jo`, `sam` and the administrator `admin`.
[[nodiscard]] std::vector<User> default_users();

}  // namespace authrig::sim
