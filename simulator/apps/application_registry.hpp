#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/application.hpp"

namespace authrig::sim {

/// At most so many applications exist at one time (workfront/app-limit-ten).
inline constexpr std::size_t application_limit = 10;

/// `ApplicationRegistry` holds a tenant's applications in the order of their registration. Not thread-safe.
class ApplicationRegistry {
public:
    /// Null when there is none. Pointers stay valid until that application is removed.
    [[nodiscard]] const Application* find(std::string_view client_id) const;
    [[nodiscard]] Application* find(std::string_view client_id);
    [[nodiscard]] const std::vector<std::unique_ptr<Application>>& all() const { return applications_; }
    [[nodiscard]] bool full() const { return applications_.size() >= application_limit; }

    Application& add(Application application);
    bool remove(std::string_view client_id);
    void clear() { applications_.clear(); }

private:
    std::vector<std::unique_ptr<Application>> applications_;
};

}  // namespace authrig::sim
