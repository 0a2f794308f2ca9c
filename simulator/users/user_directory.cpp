#include "users/user_directory.hpp"

#include <algorithm>

#include "crypto/digest.hpp"

namespace authrig::sim {

const UserRecord& UserDirectory::add(User user, Entropy& entropy) {
    if (user.display_name.empty()) user.display_name = user.username;
    for (const auto& record : users_) {
        if (record->user.username != user.username) continue;
        if (user.id.empty()) user.id = record->user.id;
        record->user = std::move(user);
        return *record;
    }
    if (user.id.empty()) user.id.value = entropy.hex(32);
    return *users_.emplace_back(std::make_unique<UserRecord>(UserRecord{std::move(user), {}}));
}

bool UserDirectory::remove(std::string_view username) {
    return std::erase_if(users_, [&](const auto& record) { return record->user.username == username; }) > 0;
}

const UserRecord* UserDirectory::find(const UserId& id) const {
    const auto found = std::ranges::find_if(users_, [&](const auto& record) { return record->user.id == id; });
    return found == users_.end() || id.empty() ? nullptr : found->get();
}

const UserRecord* UserDirectory::find_by_name(std::string_view username) const {
    const auto found = std::ranges::find_if(users_, [&](const auto& record) { return record->user.username == username; });
    return found == users_.end() ? nullptr : found->get();
}

const UserRecord* UserDirectory::check_password(std::string_view username, std::string_view password) const {
    const auto* record = find_by_name(username);
    return record && crypto::constant_time_equal(record->user.password, password) ? record : nullptr;
}

void UserDirectory::signed_in(const UserId& id, TimePoint now) {
    for (const auto& record : users_)
        if (record->user.id == id) record->last_sign_in = now;
}

bool has_license(const User& user) { return user.license == "standard" || user.license == "plan"; }

std::vector<User> default_users() {
    return {{.username = "jo", .password = "jo-password"},
            {.username = "sam", .password = "sam-password"},
            {.username = "admin", .password = "admin-password", .administrator = true}};
}

}  // namespace authrig::sim
